// Text to the clipboard, and a word on whether it got there.
import { useSession } from "./context.ts";

export function useCopy() {
  const { mention } = useSession();
  return async (text: string, copied: string, notCopied: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text); // a page of plain HTTP has no clipboard at all
      mention(copied);
    } catch {
      mention(notCopied);
    }
  };
}
