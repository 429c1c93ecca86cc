import { useQuery } from "@tanstack/react-query";
import type { Sentences } from "../state/session.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";

/** The document's sentences, once something is drawn and they are here; undefined until then. */
export function useSentences(): Sentences | undefined {
  const session = useSession();
  const isDrawn = useView(({ opened }) => opened > 0);
  return useQuery({ queryKey: ["sentences"], queryFn: () => session.sentences(), enabled: isDrawn }).data;
}
