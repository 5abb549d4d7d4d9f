/**
 * The tab named in the popup's own address, `popup.html?tab=12`: a popup opened as a page of its own
 * looks at that tab instead of the active one.
 * @returns undefined when none is named, or when what is named is no tab id.
 */
export function parseTabId(search: string): number | undefined {
  const value = new URLSearchParams(search).get('tab');
  return value !== null && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}
