// A view to a file and back: the file holds what the address holds.
import { today } from "../../common/export/rows.ts";
import { messages } from "../messages.ts";
import { readViewFile, viewFile } from "../state/view-file.ts";
import { useSession } from "./context.ts";
import { save } from "./save-file.ts";

/** Bytes; a view of the most entities has a tenth. */
const largest = 2_000_000;

export function useViewFile() {
  const { mention, notify } = useSession();
  return {
    saveView() {
      const name = `attest-${today()}-view.json`;
      save(new Blob([viewFile(location.hash)], { type: "application/json" }), name);
      mention(messages.export.saved(name));
    },
    async openView(file: File) {
      const text = file.size > largest ? "" : await file.text().catch(() => "");
      const address = readViewFile(text);
      if (address === null) return notify(messages.failed(messages.status.noView(file.name)));
      location.hash = address; // as a link does
    },
  };
}
