// Long text made short enough for a link: deflated (RFC 1951), in letters that an address takes as they are. Pure.
import { deflateSync, Inflate, strToU8 } from "fflate";
import { fromBase64Url, toBase64Url } from "../../common/base64url.ts";

/** Characters that a link may unfold to: a view of the most entities needs a quarter. */
const mostUnpacked = 1_000_000;

export const packed = (text: string): string => toBase64Url(deflateSync(strToU8(text), { level: 9 }));

/** Null where it is damaged, or larger than any view. */
export function unpacked(text: string): string | null {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // which then stays in the text
  let [size, isWhole, whole] = [0, false, ""];
  try {
    const bytes = fromBase64Url(text);
    const inflate = new Inflate((piece, isLast) => {
      size += piece.length;
      if (size > mostUnpacked) throw new Error("larger than any view");
      whole += decoder.decode(piece, { stream: !isLast });
      isWhole = isLast;
    });
    const step = 1_024; // a few letters may unfold to very many
    for (let from = 0; from < bytes.length; from += step)
      inflate.push(bytes.subarray(from, from + step), from + step >= bytes.length);
    return isWhole ? whole : null;
  } catch {
    return null;
  }
}
