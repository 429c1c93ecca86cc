// The folders of settings and of files that are named, asked before something is begun that would break off half way: whether they
// can be written and have room. And what a file system refuses, in words.
import { accessSync, constants, lstatSync, mkdirSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StartError } from "../config.ts";

/** How to get another folder: "set ATTEST_DATA to a folder". */
export type Another = string;
export const dataFolder: Another = "set ATTEST_DATA to a folder";
export const cacheFolder: Another = "set ATTEST_CACHE to a folder";
export const namedFile: Another = "name a file in a folder";

const megabyte = 1024 * 1024;
/** /proc and /sys. */
const kernelOwn = [0x9fa0, 0x62656572];

const words: Record<string, string> = {
  EACCES: "this user has no right to it",
  EDQUOT: "this user has no room left",
  EEXIST: "something else stands there",
  EFBIG: "a file may not become so large",
  EIO: "the disk fails",
  EISDIR: "a folder stands where a file should be",
  ELOOP: "its links lead in a ring",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENFILE: "too many files are open",
  ENOENT: "a part of the path is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder should be",
  EPERM: "this user has no right to it",
  EROFS: "the file system is read-only",
};

const isFileError = (error: unknown): error is NodeJS.ErrnoException & { path: string } =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).path === "string" && "syscall" in error;

/** Why a file system has refused; what else has failed says it itself. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return words[(error as NodeJS.ErrnoException).code ?? ""] ?? error.message;
}

/** A sentence for a file or folder that was refused where nobody looked ahead; null for any other error. */
export const fileRefusal = (error: unknown): string | null =>
  isFileError(error) && error.code !== undefined && error.code in words
    ? `${error.path} cannot be used: ${reasonOf(error)}. Mend that, then run the same command again.`
    : null;

const upper = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const unusable = (folder: string, reason: string, another: Another) =>
  new StartError(`${folder} cannot be written: ${reason}. ${upper(another)} that can be written.`);

/** A link that leads nowhere is there too. */
const isThere = (path: string) => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

function nearestThatIsThere(folder: string): string {
  let there = folder;
  while (!isThere(there) && dirname(there) !== there) there = dirname(there);
  return there;
}

/** Throws StartError where `folder`, which need not be there yet, cannot be written. */
export function requireFolder(folder: string, another: Another): void {
  const there = nearestThatIsThere(folder);
  try {
    if (kernelOwn.includes(statfsSync(there).type))
      throw new StartError(`${folder} is no place for files. ${upper(another)} that can be written.`);
    if (!statSync(there).isDirectory()) throw unusable(folder, `${there} is a file`, another);
    accessSync(there, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const isDangling = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw unusable(folder, isDangling ? `the link ${there} leads nowhere` : reasonOf(error), another);
  }
}

/** Throws StartError where `folder`, which need not be there yet, cannot be written or its disk has less than `need` megabytes free. */
export function requireRoom(folder: string, need: number, another: Another): void {
  requireFolder(folder, another);
  const { bavail, bsize, blocks } = statfsSync(nearestThatIsThere(folder));
  if (blocks === 0) return; // a file system that does not say
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < need)
    throw new StartError(
      `The disk of ${folder} has ${free} MB free, and ${need} MB are needed. Free some, or ${another} on another disk.`,
    );
}

/** With those above it. Not Node's own `recursive`, which never ends in /proc and hides why a file system refuses. */
function makeEach(folder: string, mode: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeEach(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // another process may have made it just now
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
  }
}

/** The folder and those above it, where they are missing. Throws StartError. */
export function makeFolder(folder: string, another: Another, mode = 0o777): void {
  try {
    makeEach(folder, mode);
  } catch (error) {
    throw unusable(folder, reasonOf(error), another);
  }
}
