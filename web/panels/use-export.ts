// Makes a file of what is visible and hands it to the browser.
import { useRef } from "react";
import { today } from "../../common/export/rows.ts";
import type { ExportName } from "../export/names.ts";
import { messages } from "../messages.ts";
import { createOrder } from "../state/order.ts";
import { litLines } from "../state/visible.ts";
import { useSession } from "./context.ts";
import { useLeftOut } from "./left-out-words.ts";
import { save } from "./save-file.ts";
import type { useVisible } from "./use-visible.ts";

const words = messages.export;

/** A slow one gives way to the next that is asked for. */
export function useExport({ view, entities, lines, judged, counter }: ReturnType<typeof useVisible>) {
  const session = useSession();
  const leftOut = useLeftOut(view.filter);
  const order = useRef(createOrder());
  return async function exportAs(name: ExportName): Promise<void> {
    const signal = order.current.begin();
    const { places, filter } = view;
    const visible = { entities, lines, places, filter };
    const whole = { entities: counter?.total ?? entities.length, claims: session.opening.facets.total };
    session.mention(words.working);
    try {
      const { exporters } = await import("../export/exporters.ts");
      const { file, make } = exporters[name];
      const lit = litLines(view, judged);
      const blob = await make({ ...visible, state: view, lit, whole, leftOut, session }, signal);
      if (signal.aborted) return;
      const saved = `attest-${today()}-${file}`;
      save(blob, saved);
      session.mention(name === "report" ? words.savedToPrint(saved) : words.saved(saved));
    } catch (error) {
      if (signal.aborted) return;
      session.notify(messages.failed((error as Error).message), {
        label: messages.retry,
        run: () => void exportAs(name),
      });
    }
  };
}
