import browser from 'webextension-polyfill';
import type { Ask } from '../contract/messages.ts';
import { policyPageOf } from '../core/verdict/policy-page.ts';
import { textLanguage } from '../platform/i18n.ts';
import { ensureHost, restartHost } from '../platform/inference-host.ts';
import { logProblem } from '../platform/log.ts';
import { onAsk, type Sender } from '../platform/messages-in.ts';
import { coverOpenTabs } from '../platform/open-tabs.ts';
import { openOwnPage } from '../platform/own-manifest.ts';
import { countActivity, deleteActivity } from './activity.ts';
import { forgetAdultPage, markAdultPage } from './adult-pages.ts';
import { followAiSites, isAiSite } from './ai-sites.ts';
import { beginChallenge, lockAgain, lockStatus, removeLock, setLock, unlock } from './family-lock.ts';
import { followPolicy } from './follow-policy.ts';
import { dropGate, greetFrame } from './greet-frame.ts';
import { findHost } from './host-lists.ts';
import { listenToPictureMenu, writePictureMenu } from './picture-menu.ts';
import { applyChange, mayShowOnce } from './settings-authority.ts';
import { showDraft } from './show-draft.ts';
import { countFrame, forgetTab } from './tab-counts.ts';
import { choosePassage, forgetPassages, leaveSite, standingOf } from './whole-sites.ts';

// The worker may die at any time and is woken by these events: every listener is registered here and now.
onAsk((ask, sender) => (sender.kind === 'frame' ? answerFrame(ask, sender) : answerOwnPage(ask, sender)));
listenToPictureMenu();
followAiSites();
followPolicy();
browser.runtime.onInstalled.addListener(({ reason }) => {
  void writePictureMenu();
  // After an update the old scripts are still in the pages, and two of them would fight for every picture.
  if (reason !== 'install') return;
  void coverOpenTabs();
  openOwnPage('src/ui/welcome/welcome.html').catch((problem: unknown) => logProblem('welcome', problem));
});
browser.tabs.onRemoved.addListener((tabId) => {
  void forgetTab(tabId);
  void forgetAdultPage(tabId);
  void forgetPassages(tabId);
});

function answerFrame(ask: Ask, sender: Extract<Sender, { kind: 'frame' }>): Promise<unknown> | undefined {
  switch (ask.name) {
    case 'frame/hello':
      return greetFrame(ask, sender);
    case 'frame/drop-gate':
      return dropGate(ask, sender);
    case 'frame/is-ai-site':
      return isAiSite(ask.host).then((isListed) => ({ isListed }));
    case 'hosts/find':
      return findHost(ask.host, sender);
    case 'frame/tally':
      return countFrame(sender, ask.tally);
    case 'frame/adult-page':
      // Only the page in the address bar speaks for all of it.
      return sender.frameId === 0 ? markAdultPage(sender.tabId) : undefined;
    case 'frame/standing':
      return standingOf(ask.host, sender);
    case 'frame/passage':
      return choosePassage(ask, sender);
    case 'tab/leave':
      return leaveSite(ask, sender);
    case 'lock/show':
      return openOwnPage('src/ui/options/options.html#family');
    case 'frame/activity':
      return countActivity(ask.counts, sender.topUrl);
    case 'host/ensure':
      return answerEnsure(ask.mode);
    case 'settings/change':
      return applyChange(ask.change, sender);
    case 'lock/may-show':
      return mayShowOnce();
    case 'report/draft':
      return showDraft(ask.draft, sender.topUrl);
    case 'policy/show':
      return openOwnPage(policyPageOf(textLanguage(), ask.place));
    case 'activity/delete':
    case 'lock/status':
    case 'lock/set':
    case 'lock/begin':
    case 'lock/unlock':
    case 'lock/lock':
    case 'lock/remove':
      return Promise.reject(new Error(`a page's frame may not ask for '${ask.name}'`));
    case 'page/adult':
    case 'page/passage':
    case 'veil/command':
      return undefined;
    default:
      return ask satisfies never;
  }
}

/** The extension's own pages change settings and the family lock, and want the host for a file; nothing else. */
function answerOwnPage(ask: Ask, sender: Sender): Promise<unknown> | undefined {
  switch (ask.name) {
    case 'host/ensure':
      return answerEnsure(ask.mode);
    case 'hosts/find':
      return findHost(ask.host, sender);
    case 'settings/change':
      return applyChange(ask.change, sender);
    case 'activity/delete':
      return deleteActivity();
    case 'lock/status':
      return lockStatus();
    case 'lock/set':
      return setLock(ask.secret);
    case 'lock/begin':
      return beginChallenge();
    case 'lock/unlock':
      return unlock(ask.secret);
    case 'lock/lock':
      return lockAgain();
    case 'lock/remove':
      return removeLock();
    default:
      return undefined;
  }
}

async function answerEnsure(mode: 'keep' | 'restart'): Promise<{ isRunning: boolean }> {
  try {
    await (mode === 'restart' ? restartHost() : ensureHost());
    return { isRunning: true };
  } catch (problem) {
    logProblem('inference host', problem);
    return { isRunning: false };
  }
}
