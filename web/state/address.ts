/** The page was opened from a disk: its address leads nobody else anywhere. */
export const isOnDisk = (): boolean => location.protocol === "file:";

/** Where a link with this fragment leads; from a disk the file's name, for whoever has the file too. */
export function addressOf(fragment: string): string {
  const page = location.href.replace(/[?#].*$/s, "");
  return (isOnDisk() ? decodeURIComponent(page.slice(page.lastIndexOf("/") + 1)) : page) + fragment;
}
