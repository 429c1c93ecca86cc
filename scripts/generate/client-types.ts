import { generate } from "@graphql-codegen/cli";
import config from "../../codegen.ts";
import type { Generated } from "../generate.ts";

/** Types of the page's operations, from docs/schema.graphql as it is written; run after that has been. */
export async function clientTypes(): Promise<Generated[]> {
  const files = (await generate({ ...config, silent: true, errorsOnly: true }, false)) as {
    filename: string;
    content: string;
  }[];
  return files.map(({ filename, content }) => ({ file: filename, text: content }));
}
