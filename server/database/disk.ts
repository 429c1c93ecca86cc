// Room on a disk, asked before something is begun that would run out of it half way.
import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { StartError } from "../config.ts";

const megabyte = 1024 * 1024;
/** /proc and /sys, where making a folder never ends. */
const kernelOwn = [0x9fa0, 0x62656572];

function nearestThatIsThere(folder: string): string {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  return there;
}

/** Throws StartError where the disk of `folder`, which need not be there yet, has less than `need` megabytes free. */
export function requireRoom(folder: string, need: number, setting: string): void {
  const { bavail, bsize, blocks, type } = statfsSync(nearestThatIsThere(folder));
  if (kernelOwn.includes(type))
    throw new StartError(`${folder} is no place for files. Set ${setting} to a folder that can be written.`);
  if (blocks === 0) return; // a file system that does not say
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < need)
    throw new StartError(
      `The disk of ${folder} has ${free} MB free, and ${need} MB are needed. Free some, or set ${setting} to a folder on another disk.`,
    );
}
