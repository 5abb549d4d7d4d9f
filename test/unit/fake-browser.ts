/** An event of the browser: tests fire it. */
export class FakeEvent<Args extends unknown[]> {
  readonly #listeners = new Set<(...args: Args) => unknown>();

  addListener(listener: (...args: Args) => unknown): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: (...args: Args) => unknown): void {
    this.#listeners.delete(listener);
  }

  /** @returns what each listener gave back. */
  fire(...args: Args): unknown[] {
    return [...this.#listeners].map((listener) => listener(...args));
  }
}

/** Our end of a port; what was posted to the other end is kept. Like the browser's, it tells only the other end of its own `disconnect`. */
export class FakePort {
  readonly name: string;
  readonly onMessage = new FakeEvent<[unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();
  readonly posted: unknown[] = [];
  isOpen = true;

  constructor(name: string) {
    this.name = name;
  }

  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    this.posted.push(message);
  }

  disconnect(): void {
    this.isOpen = false;
  }

  /** The other end goes away. */
  breakOff(): void {
    this.isOpen = false;
    this.onDisconnect.fire();
  }
}

type Changes = Record<string, { newValue?: unknown }>;

/** A storage area in memory. What is read is a copy, as in the browser. */
class FakeStorageArea {
  readonly #name: string;
  readonly #onChanged: FakeEvent<[Changes, string]>;
  values: Record<string, unknown> = {};

  constructor(name: string, onChanged: FakeEvent<[Changes, string]>) {
    this.#name = name;
    this.#onChanged = onChanged;
  }

  async get(keys: string | string[] = Object.keys(this.values)): Promise<Record<string, unknown>> {
    const there = [keys].flat().filter((key) => key in this.values);
    return Object.fromEntries(there.map((key) => [key, structuredClone(this.values[key])]));
  }

  async set(values: Record<string, unknown>): Promise<void> {
    Object.assign(this.values, structuredClone(values));
    const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }]);
    this.#onChanged.fire(Object.fromEntries(changes), this.#name);
  }

  async remove(key: string): Promise<void> {
    delete this.values[key];
  }
}

/** What stands in for webextension-polyfill in Node, as far as the extension uses it. */
export class FakeBrowser {
  readonly runtime = {
    id: 'our-extension',
    onMessage: new FakeEvent<[unknown, unknown]>(),
    onConnect: new FakeEvent<[FakePort]>(),
    getManifest: () => ({ version: '0.0.0.1' }),
    getURL: (path: string) => `chrome-extension://our-extension/${path}`,
    sendMessage: async (message: unknown) => {
      this.messages.push(message);
      return this.answerMessage(message);
    },
    connect: ({ name }: { name: string }) => {
      const port = new FakePort(name);
      this.ports.push(port);
      return port;
    },
  };
  readonly #onChanged = new FakeEvent<[Changes, string]>();
  readonly storage = {
    onChanged: this.#onChanged,
    local: new FakeStorageArea('local', this.#onChanged),
    session: new FakeStorageArea('session', this.#onChanged),
    managed: new FakeStorageArea('managed', this.#onChanged),
  };
  readonly action = {
    setBadgeBackgroundColor: async () => undefined,
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      this.badges.set(tabId, text);
    },
  };

  readonly tabs = {
    create: async ({ url }: { url: string }) => void this.opened.push(url),
  };
  /** Addresses of the tabs that were opened so far. */
  readonly opened: string[] = [];
  /** One-shot messages sent, ports opened and badges shown so far. */
  readonly messages: unknown[] = [];
  readonly ports: FakePort[] = [];
  readonly badges = new Map<number, string>();
  /** How the background answers; tests change it. */
  answerMessage: (message: unknown) => Promise<unknown> = async () => undefined;
}

// Nobody else puts anything there under this name.
const shared = globalThis as typeof globalThis & { ourFakeBrowser?: FakeBrowser };

/**
 * The browser of all test files of a process. A test that loads modules anew, as a woken service worker does, must not
 * get another one.
 */
shared.ourFakeBrowser ??= new FakeBrowser();
export const fakeBrowser = shared.ourFakeBrowser;
