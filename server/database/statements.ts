// Every Cypher statement stands in a file of its own below cypher/; its path is its name: `read/neighborhood`.
// A file begins with comments: what it is for, then `// parameters: $id, $first` (or `none`) and `// returns: ...`;
// a statement that may need longer than others says so: `// timeout: 30000 ms`.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Statement = { name: string; text: string; parameters: string[]; timeout?: number };

const root = join(import.meta.dirname, "../../cypher");

/** Throws, naming the file, where the comments and the parameters in use differ. */
export function parseStatement(name: string, text: string): Statement {
  const fail = (what: string): never => {
    throw new Error(`cypher/${name}.cypher: ${what}`);
  };
  const comments = text.split("\n").filter((line) => line.startsWith("//"));
  const declaration = comments.find((line) => line.startsWith("// parameters:"));
  if (!declaration)
    return fail('say its parameters in a line "// parameters: $a, $b" or "// parameters: none".');
  if (!comments.some((line) => line.startsWith("// returns:")))
    fail('say its result in a line "// returns: ...".');
  const parameters = [...declaration.matchAll(/\$(\w+)/g)].map((match) => match[1] as string);
  const body = text.replace(/^\s*\/\/.*$/gm, "");
  const used = new Set([...body.matchAll(/\$(\w+)/g)].map((match) => match[1] as string));
  for (const parameter of used) if (!parameters.includes(parameter)) fail(`declare $${parameter}.`);
  for (const parameter of parameters)
    if (!used.has(parameter)) fail(`$${parameter} is declared but not used.`);
  const timeout = comments
    .map((line) => /^\/\/ timeout: (\d+) ms$/.exec(line)?.[1])
    .find((value) => value !== undefined);
  return { name, text, parameters, ...(timeout !== undefined && { timeout: Number(timeout) }) };
}

/** All statements below `folder`, by name. */
export function loadStatements(folder = root): Map<string, Statement> {
  const files = globSync("{read,write,check}/**/*.cypher", { cwd: folder }).sort();
  return new Map(
    files.map((file) => {
      const name = file.replace(/\.cypher$/, "");
      return [name, parseStatement(name, readFileSync(join(folder, file), "utf8"))];
    }),
  );
}
