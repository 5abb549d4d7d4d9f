import { maxPictureBytes } from '../../core/image/limits.ts';
import type { GivenProblem, LabFile } from './lab-file.ts';
import { openZip } from './open-zip.ts';

/** What a person gave: pictures, tables of truth, earlier runs, and how many other files. */
export type GivenFiles = {
  readonly pictures: readonly LabFile[];
  readonly tables: readonly LabFile[];
  readonly runs: readonly LabFile[];
  readonly ignoredCount: number;
  readonly problem: GivenProblem | undefined;
};

/** More are left out, and the page says so. */
export const maxLabFiles = 20_000;

const pictureEnding = /\.(?:png|jpe?g|jfif|webp|gif|avif|bmp|svg|ico|apng)$/i;

/** What was chosen in a file field, or in one for folders. */
export function filesOfField(files: FileList): readonly LabFile[] {
  return [...files].map((file) => ({
    name: file.webkitRelativePath || file.name,
    open: () => Promise.resolve(file),
  }));
}

/** What was dropped, folders with all that is in them. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly LabFile[]> {
  // The items are gone once the event is over: they are taken now, and read after.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found: LabFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: LabFile[]): Promise<void> {
  if (found.length > maxLabFiles) return;
  const name = entry.fullPath.replace(/^\//, '');
  if (isFileEntry(entry)) {
    found.push({ name, open: () => new Promise((resolve, reject) => entry.file(resolve, reject)) });
  }
  if (isFolderEntry(entry)) for (const inner of await readFolder(entry)) await collect(inner, found);
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A browser gives a hundred at a time, and nothing at the end. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Sorts what was given; a zip gives what is in it. Rejects for nothing: what cannot be read is counted. */
export async function sortGiven(files: readonly LabFile[]): Promise<GivenFiles> {
  const given = {
    pictures: [] as LabFile[],
    tables: [] as LabFile[],
    runs: [] as LabFile[],
    ignoredCount: 0,
  };
  let problem: GivenProblem | undefined;
  for (const file of files) {
    if (/\.zip$/i.test(file.name)) {
      const opened = await openZip(file);
      if (typeof opened === 'string') problem = opened;
      else for (const inner of opened) sortIn(inner, given);
    } else sortIn(file, given);
  }
  if (given.pictures.length > maxLabFiles) problem = 'too-many';
  return { ...given, pictures: given.pictures.slice(0, maxLabFiles), problem };
}

function sortIn(
  file: LabFile,
  given: { pictures: LabFile[]; tables: LabFile[]; runs: LabFile[]; ignoredCount: number },
): void {
  if (pictureEnding.test(file.name)) given.pictures.push(file);
  else if (/\.(?:csv|tsv)$/i.test(file.name)) given.tables.push(file);
  else if (/\.json$/i.test(file.name)) given.runs.push(file);
  else given.ignoredCount += 1;
}

/** A file that is too large is not even read. Rejects as `open` does. */
export async function openPicture(file: LabFile): Promise<Blob> {
  const blob = await file.open();
  if (blob.size > maxPictureBytes) throw new Error('too large to be judged');
  return blob;
}
