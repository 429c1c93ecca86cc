import { expect, test } from "vitest";
import { decodeText } from "../../web/article/decode.ts";

const said = "Ada’s café – “open”";

test("a text reads the same in each of the codes that editors write", () => {
  const old = [...said].map(
    (letter) => ({ "’": 0x92, é: 0xe9, "–": 0x96, "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0),
  );
  const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(said, "utf16le")]);
  const swapped = Uint8Array.from([0xfe, 0xff, ...Buffer.from(said, "utf16le").swap16()]);
  for (const bytes of [new TextEncoder().encode(said), Uint8Array.from(old), wide, swapped])
    expect(decodeText(bytes)).toBe(said);
});

test("nothing is an empty text", () => {
  expect(decodeText(new Uint8Array())).toBe("");
});
