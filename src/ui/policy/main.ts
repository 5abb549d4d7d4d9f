/** Whoever changes the language goes on reading at the same place: its id is the same in every language. */
function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = location.hash;
}

addEventListener('hashchange', keepPlace);
keepPlace();
