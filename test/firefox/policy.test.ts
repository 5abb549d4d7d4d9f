import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { extensionId, type Firefox, openFirefox } from './harness/open-firefox.ts';

/** Where Firefox looks for policies on Linux; writing there takes root. One of somebody else's is left alone. */
const policyFile = '/etc/firefox/policies/policies.json';
const canSetPolicies = process.platform === 'linux' && process.getuid?.() === 0 && !existsSync(policyFile);

/** The file of the guide for guardians, as a reader copies it. */
function guardianPolicies(): Record<string, unknown> {
  const blocks = readFileSync('docs/guardian.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g);
  const [text] = Array.from(blocks, ([, json = '']) => json).filter((json) => json.includes('"policies"'));
  return (JSON.parse(text ?? '{}') as { policies: Record<string, unknown> }).policies; // the guide's own shape
}

describe.runIf(canSetPolicies)('the policy file of the guide for guardians', () => {
  const packed = resolve('out/safer-spaces-firefox.xpi');
  let firefox: Firefox;
  let options: FirefoxTab;

  beforeAll(async () => {
    mkdirSync('out', { recursive: true });
    copyFileSync('dist/safer-spaces-firefox.zip', packed);
    // Without developer tools Firefox could not be driven by a test either.
    const { DisableDeveloperTools: _, ExtensionSettings: __, ...policies } = guardianPolicies();
    const install = { installation_mode: 'force_installed', install_url: pathToFileURL(packed).href };
    mkdirSync('/etc/firefox/policies', { recursive: true });
    const ExtensionSettings = { [extensionId]: { ...install, private_browsing: true } };
    writeFileSync(policyFile, JSON.stringify({ policies: { ...policies, ExtensionSettings } }));
    firefox = await openFirefox();
    await vi.waitUntil(() => firefox.inBrowser(`!!WebExtensionPolicy.getByID('${extensionId}')`), {
      timeout: 30_000,
    });
    options = await firefox.openOwnPage('src/ui/options/options.html');
  });

  afterAll(async () => {
    await firefox?.close();
    if (canSetPolicies) rmSync(policyFile, { force: true });
    rmSync(packed, { force: true });
  });

  test('has no name that Firefox does not know', async () => {
    const known = await firefox.inBrowser<readonly string[]>(`(async () => {
      const { schema } = ChromeUtils.importESModule('resource:///modules/policies/schema.sys.mjs');
      return Object.keys(schema.properties);
    })()`);
    expect(Object.keys(guardianPolicies()).filter((name) => !known.includes(name))).toEqual([]);
    expect(await firefox.inBrowser('Services.policies.status === Ci.nsIEnterprisePolicies.ACTIVE')).toBe(
      true,
    );
  });

  test('installs the extension for good, in private windows, too', async () => {
    const addon = await firefox.inBrowser(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${extensionId}');
      const may = (permission) => Boolean(addon.permissions & permission);
      return {
        isActive: addon.isActive,
        isTemporary: addon.temporarilyInstalled,
        mayUninstall: may(AddonManager.PERM_CAN_UNINSTALL),
        mayDisable: may(AddonManager.PERM_CAN_DISABLE),
        inPrivateWindows: WebExtensionPolicy.getByID('${extensionId}').privateBrowsingAllowed,
      };
    })()`);
    expect(addon).toEqual({
      isActive: true,
      isTemporary: false,
      mayUninstall: false,
      mayDisable: false,
      inPrivateWindows: true,
    });
  });

  test('closes the pages on which it could be undone, and nothing else', async () => {
    const tab = await firefox.newTab();
    for (const address of ['about:addons', 'about:config', 'about:profiles']) {
      await expect(tab.goto(address), address).rejects.toThrow();
    }
    await tab.goto('about:support');
    const isAllowed = await firefox.inBrowser(
      `['safeMode', 'profileRefresh', 'privatebrowsing'].filter((feature) => Services.policies.isAllowed(feature))`,
    );
    expect(isAllowed).toEqual([]);
  });

  test('fixes settings, and the extension says which', async () => {
    const words = () => options.evaluate('document.body.innerText');
    await expect.poll(words).toContain('not to be changed here');
    expect(await options.evaluate(`document.querySelector('.sensitivity-step').innerText`)).toBe('Strict');
  });
});
