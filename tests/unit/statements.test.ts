import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadStatements, parseStatement } from "../../server/database/statements.ts";

const whole =
  "// Things.\n// parameters: $id, $first\n// returns: thing\nMATCH (t {id: $id}) RETURN t LIMIT $first";
const without = (line: RegExp) => whole.replace(line, "");

describe("parseStatement", () => {
  it("knows parameters and time limit by the comments", () => {
    expect(parseStatement("read/things", whole)).toEqual({
      name: "read/things",
      text: whole,
      parameters: ["id", "first"],
    });
    expect(parseStatement("read/things", `// timeout: 30000 ms\n${whole}`).timeout).toBe(30_000);
    const none = "// parameters: none\n// returns: nothing\nRETURN 1";
    expect(parseStatement("read/none", none).parameters).toEqual([]);
  });

  it.each([
    [
      "no parameters are said",
      without(/\/\/ parameters.*\n/),
      'say its parameters in a line "// parameters: $a, $b"',
    ],
    ["no result is said", without(/\/\/ returns.*\n/), 'say its result in a line "// returns: ..."'],
    ["one is used that is not declared", `${whole} SKIP $skip`, "declare $skip"],
    ["one is declared that is not used", without(/ LIMIT \$first/), "$first is declared but not used"],
    [
      "one is used in a comment only",
      `${without(/ LIMIT \$first/)}\n// up to $first`,
      "$first is declared but not used",
    ],
  ])("throws where %s, naming the file and the remedy", (_, text, remedy) => {
    expect(() => parseStatement("read/things", text)).toThrow(`cypher/read/things.cypher: ${remedy}`);
  });
});

describe("loadStatements", () => {
  it("names each file by its path below the folder, in read, write and check", () => {
    const folder = mkdtempSync(join(tmpdir(), "attest-statements-"));
    try {
      for (const name of ["read/a", "write/b", "check/c", "schema/d"]) {
        mkdirSync(join(folder, name.split("/")[0] as string), { recursive: true });
        writeFileSync(
          join(folder, `${name}.cypher`),
          "// parameters: none\n// returns: one\nRETURN 1 AS one",
        );
      }
      expect([...loadStatements(folder).keys()]).toEqual(["check/c", "read/a", "write/b"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("takes every statement that ships", () => {
    expect(loadStatements().size).toBeGreaterThan(50);
  });
});
