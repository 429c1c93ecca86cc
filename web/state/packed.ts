// Long text made short enough for a link: deflated (RFC 1951), in letters that an address takes as they are. Pure.
import { deflateSync, Inflate, strToU8 } from "fflate";

/** Characters that a link may unfold to: a view of the most entities needs a quarter. */
const mostUnpacked = 1_000_000;

export function packed(text: string): string {
  let letters = "";
  for (const byte of deflateSync(strToU8(text), { level: 9 })) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Null where it is damaged, or larger than any view. */
export function unpacked(text: string): string | null {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // which then stays in the text
  let [size, isWhole, whole] = [0, false, ""];
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
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
