// Text to the clipboard, and a word on whether it got there.
import { useSession } from "./context.ts";

export function useCopy() {
  const { mention } = useSession();
  return (text: string, copied: string, notCopied: string): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => mention(copied),
      () => mention(notCopied),
    );
}
