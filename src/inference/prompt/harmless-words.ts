/**
 * Words of the lists that are ordinary in another language, or mostly ordinary in their own: "nicht" and "bitte" are
 * German, "gotten" and "bite" English, "Mona" a name. A false word costs a wrong blur on every page.
 */
export const harmlessWords: readonly string[] = [
  // German, English and names
  ...[
    'nicht',
    'bitte',
    'bite',
    'gotten',
    'mona',
    'regina',
    'anita',
    'trio',
    'mufti',
    'lund',
    'mama',
    'pinto',
  ],
  // animals, plants, things to eat and to do
  ...[
    'burro',
    'aranha',
    'concha',
    'fava',
    'pesce',
    'veado',
    'tanche',
    'comer',
    'amador',
    'patata',
    'caca',
    'corno',
  ],
  // things
  ...[
    'balle',
    'palle',
    'biga',
    'saco',
    'pompa',
    'monta',
    'cono',
    'paal',
    'palen',
    'muts',
    'matje',
    'poot',
    'balen',
    'beurt',
  ],
];
