import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StartError } from "../../server/config.ts";
import {
  dataFolder,
  fileRefusal,
  makeFolder,
  namedFile,
  reasonOf,
  requireFolder,
} from "../../server/database/disk.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-disk-"));
  symlinkSync(join(folder, "nowhere"), join(folder, "link"));
  writeFileSync(join(folder, "file"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("folders are made with those above them, and made again", () => {
  const deep = join(folder, "a/b/c");
  requireFolder(deep, dataFolder);
  makeFolder(deep, dataFolder, 0o700);
  makeFolder(deep, dataFolder, 0o700);
  expect(statSync(deep).mode & 0o777).toBe(0o700);
});

test("a link that leads nowhere and a file on the way are named", () => {
  for (const place of [join(folder, "link"), join(folder, "link/data")])
    expect(() => requireFolder(place, dataFolder)).toThrow(
      `${place} cannot be written: the link ${join(folder, "link")} leads nowhere. Set ATTEST_DATA to a folder that can be written.`,
    );
  expect(() => requireFolder(join(folder, "file/data"), namedFile)).toThrow(
    `${join(folder, "file")} is a file. Name a file in a folder that can be written.`,
  );
});

test.runIf(process.platform === "linux")(
  "/proc and /sys are no place for files, and making a folder there ends",
  () => {
    for (const place of ["/proc/attest", "/sys/attest/deeper"]) {
      expect(() => requireFolder(place, namedFile)).toThrow("is no place for files. Name a file in a folder");
      expect(() => makeFolder(place, namedFile)).toThrow(StartError);
    }
  },
);

test("what a file system refuses is said in words, with the path, and other errors are left as they are", () => {
  const refused = Object.assign(new Error("EROFS: read-only file system, open '/ro/x'"), {
    code: "EROFS",
    syscall: "open",
    path: "/ro/x",
  });
  expect(reasonOf(refused)).toBe("the file system is read-only");
  expect(fileRefusal(refused)).toBe(
    "/ro/x cannot be used: the file system is read-only. Mend that, then run the same command again.",
  );
  expect(fileRefusal(new TypeError("x is undefined"))).toBeNull();
  expect(reasonOf(new TypeError("x is undefined"))).toBe("x is undefined");
});
