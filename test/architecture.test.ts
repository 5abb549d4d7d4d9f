import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../manifest.json';
import packageJson from '../package.json';
import packageLock from '../package-lock.json';
import { manifestFor } from '../scripts/manifest-for.ts';
import contractConfig from '../src/contract/tsconfig.json';
import coreConfig from '../src/core/tsconfig.json';
import {
  projectPaths,
  readSource,
  readText,
  resolveImport,
  type SourceFile,
} from './architecture/source-file.ts';

const paths = projectPaths();
const code = paths.filter((path) => /^(src|scripts|test|bench)\/.*\.tsx?$/.test(path)).map(readSource);
const src = code.filter(({ path }) => path.startsWith('src/'));

/** Fails by naming each offender. */
function expectNone(offenders: readonly string[]): void {
  expect(offenders).toEqual([]);
}

describe('the house: imports only point left', () => {
  /** What each room may import besides itself. content, background, inference and ui never import each other. */
  const doors: Readonly<Record<string, readonly string[]>> = {
    core: [],
    contract: ['core'],
    platform: ['core', 'contract'],
    content: ['core', 'contract', 'platform'],
    background: ['core', 'contract', 'platform'],
    inference: ['core', 'contract', 'platform', 'inference/worker'],
    'inference/worker': ['core'],
    ui: ['core', 'contract', 'platform'],
    // Where the browser has no page of its own for the host, both live in this one.
    'event-page': ['background', 'inference'],
  };
  /** Data outside src that a file of src reads. */
  const dataFiles: Readonly<Record<string, readonly string[]>> = {
    'src/platform/i18n.ts': ['assets/_locales/en/messages.json'],
    'src/ui/options/models-section.tsx': ['models/registry.json'],
    'src/inference/registered-model.ts': ['models/registry.json', 'models/ai-detector/model.onnx'],
  };
  const roomOf = (path: string) => /^src\/(inference\/worker|[^/]+)\//.exec(path)?.[1] ?? '';
  const imports = src.flatMap(({ path, imports: specifiers }) =>
    specifiers.map((specifier) => ({ path, specifier, target: resolveImport(path, specifier) })),
  );

  test('there is a door plan for every room', () => {
    expectNone([...new Set(src.map(({ path }) => roomOf(path)))].filter((room) => !(room in doors)));
  });

  test('no file goes through a door that is not there', () => {
    const isAllowed = (path: string, target: string) => {
      if (!target.startsWith('src/')) return dataFiles[path]?.includes(target) === true;
      const [from, to] = [roomOf(path), roomOf(target)];
      return from === to || doors[from]?.includes(to) === true;
    };
    const wrong = imports.filter(({ path, target }) => target !== undefined && !isAllowed(path, target));
    expectNone(wrong.map(({ path, specifier }) => `${path} imports ${specifier}`));
  });

  test('core and contract import no packages', () => {
    const wrong = imports.filter(({ path, target }) => {
      return target === undefined && ['core', 'contract'].includes(roomOf(path));
    });
    expectNone(wrong.map(({ path, specifier }) => `${path} imports ${specifier}`));
  });

  test('the other rooms import only packages that are shipped', () => {
    const shipped = Object.keys(packageJson.dependencies);
    const wrong = imports.filter(({ specifier, target }) => {
      return (
        target === undefined &&
        !shipped.some((name) => specifier === name || specifier.startsWith(`${name}/`))
      );
    });
    expectNone(wrong.map(({ path, specifier }) => `${path} imports ${specifier}`));
  });

  test.each(Object.entries({ core: coreConfig, contract: contractConfig }))(
    '%s is compiled without the DOM and without browser types',
    (_, { compilerOptions }) => {
      expect(compilerOptions).toEqual({ lib: ['ES2023'], types: [] });
    },
  );
});

describe('files', () => {
  test('are no barrels and no drawers', () => {
    const drawer = /^(index|utils?|helpers?|common|types|misc|.*-?manager)\./;
    expectNone(code.map(({ path }) => path).filter((path) => drawer.test(basename(path))));
  });

  test('and folders have kebab-case names', () => {
    const isNamed = (path: string) =>
      path
        .split('/')
        .every((part) => /^(README\.md|[a-z0-9]+(-[a-z0-9]+)*(\.(iife|test))?(\.[a-z]+)?)$/.test(part));
    expectNone(paths.filter((path) => /^(src|scripts|test|bench)\//.test(path) && !isNamed(path)));
  });

  test('export by name', () => {
    expectNone(code.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path));
  });

  test('hold no `any`', () => {
    expectNone(code.filter(({ nodeTypes }) => nodeTypes.has('TSAnyKeyword')).map(({ path }) => path));
  });

  test('silence the compiler nowhere without a reason', () => {
    const silencer = /^\s*@ts-(ignore|nocheck|expect-error\s*$)/;
    expectNone(
      code
        .filter(({ comments }) => comments.some((comment) => silencer.test(comment)))
        .map(({ path }) => path),
    );
  });

  test('have no enums and no namespaces', () => {
    const isWrong = ({ nodeTypes }: SourceFile) =>
      nodeTypes.has('TSEnumDeclaration') || nodeTypes.has('TSModuleDeclaration');
    expectNone(src.filter(isWrong).map(({ path }) => path));
  });

  /** Files of the product above 200 lines, and why each is not two. */
  const longFiles: Readonly<Record<string, string>> = {
    'src/content/frame.ts': 'what lives in one document, wired together in one place',
    'src/content/picture-keeper.ts':
      'the whole life of one picture: each of its events must see the same record',
    'src/content/style/style-keeper.ts': 'the whole life of one box, for the same reason',
    'src/content/video/video-keeper.ts': 'the same of one video',
  };

  test('of the product have 200 lines at most, 260 with a reason', () => {
    expectNone(src.filter(({ lines }) => lines > 260).map(({ path, lines }) => `${path}: ${lines}`));
    expect(src.filter(({ lines }) => lines > 200).map(({ path }) => path)).toEqual(Object.keys(longFiles));
  });
});

describe('functions', () => {
  test('that core and platform export have a doc comment', () => {
    const rooms = src.filter(({ path }) => /^src\/(core|platform)\//.test(path));
    expectNone(rooms.flatMap(({ path, undocumented }) => undocumented.map((name) => `${path}: ${name}`)));
  });
});

describe('what leaves the extension', () => {
  const filesWith = (pattern: RegExp) => src.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test('is the request for a picture and nothing else', () => {
    const request =
      /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)/;
    expect(filesWith(request)).toEqual([
      'src/content/acquire/read-animation.ts', // from the browser's cache: what the page has just loaded
      'src/content/acquire/read-moving-file.ts', // the same, for a file that moves under another name
      'src/content/origin/is-free-of-policy.ts', // the same, for the header of the page itself
      'src/content/origin/read-file.ts', // the same, for where a picture comes from
      'src/inference/fetch-picture.ts',
      'src/inference/model-file.ts',
      'src/platform/fetch-attachment.ts', // a picture for a report, when the person ticks it
    ]);
  });

  test('reaches the console through one door', () => {
    expect(filesWith(/\bconsole\./)).toEqual(['src/platform/log.ts']);
  });
});

describe('the manifest', () => {
  const permissions = ['storage', 'offscreen', 'scripting', 'contextMenus'];

  test('asks for the known permissions; a new one is argued for in PRIVACY.md and added here', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(Object.keys(manifest).filter((key) => /permissions$/.test(key))).toEqual([
      'permissions',
      'host_permissions',
    ]);
  });

  test.each(permissions)('PRIVACY.md says what `%s` is for', (permission) => {
    expect(paths).toContain('PRIVACY.md');
    expect(readText('PRIVACY.md')).toContain(`\`${permission}\``);
  });

  test('opens no door to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('has no version of its own between releases', () => {
    expect([manifest.version, packageJson.version]).toEqual(['0.0.0', '0.0.0']);
  });

  test('runs content scripts in every frame of every kind, before the page, unbundled by a loader', () => {
    for (const script of manifest.content_scripts) {
      expect(script).toMatchObject({
        matches: ['<all_urls>'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      });
      for (const file of script.js) expect(file).toMatch(/\.iife\.ts$/); // @crxjs loads any other name too late
    }
    const named = manifest.content_scripts.flatMap(({ js }) => js).sort();
    expect(named).toEqual(src.map(({ path }) => path).filter((path) => path.endsWith('.iife.ts')));
  });

  test('for Chrome has a version that Chrome takes: not of zeros only', () => {
    const { version } = manifestFor(manifest, { browser: 'chrome', version: '0.0.0' });
    expect(
      String(version)
        .split('.')
        .some((part) => Number(part) > 0),
    ).toBe(true);
    expect(manifestFor(manifest, { browser: 'chrome', version: '1.2.3' })).toEqual({
      ...manifest,
      version: '1.2.3',
    });
  });

  test('for Firefox has an event page instead of an offscreen document, and an id', () => {
    const firefox = manifestFor(manifest, { browser: 'firefox', version: '1.2.3' });
    expect(firefox).toMatchObject({
      version: '1.2.3',
      background: { scripts: ['src/event-page/main.ts'], type: 'module' },
      permissions: permissions.filter((permission) => permission !== 'offscreen'),
      browser_specific_settings: { gecko: { id: expect.stringMatching(/^[^@]+@[^@]+$/) } },
    });
    expect(firefox.background).not.toHaveProperty('service_worker');
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox).not.toHaveProperty('storage');
    const [content, pageWorld] = manifest.content_scripts;
    expect(firefox.content_scripts).toEqual([{ ...content, css_origin: 'user' }, pageWorld]);
    expect(manifest.permissions).toContain('offscreen'); // pure: the argument is as it was
  });
});

describe('packages', () => {
  test('have exact versions', () => {
    const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expectNone(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map((entry) => entry.join(' ')),
    );
  });

  test('bring one onnxruntime-web', () => {
    const copies = Object.keys(packageLock.packages).filter((path) => /(^|\/)onnxruntime-web$/.test(path));
    expect(copies).toEqual(['node_modules/onnxruntime-web']);
  });
});

test('no text of the project names a path of somebody’s machine', () => {
  const machinePath = /(^|[^A-Za-z0-9_])\/(tmp|work|farm|root)\/[a-z]/;
  expectNone(paths.filter((path) => machinePath.test(readText(path) ?? '')));
});
