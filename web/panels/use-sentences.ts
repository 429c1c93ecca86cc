import { useQuery } from "@tanstack/react-query";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";

/** The document's sentences, asked for once something is drawn. */
export function useSentences() {
  const session = useSession();
  const isDrawn = useView(({ opened }) => opened > 0);
  return useQuery({ queryKey: ["sentences"], queryFn: () => session.sentences(), enabled: isDrawn });
}
