/** Saves a file where the browser saves what it downloads, at a person's click. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the bytes by the next task; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
