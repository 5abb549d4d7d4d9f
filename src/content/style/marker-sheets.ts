/** What was found in the sheets of a tree, and how many there were then: sheets that come later are read anew. */
type Finding = {
  readonly sheetCount: number;
  readonly ruleCount: number;
  readonly mayShow: boolean;
  checkedAtMs: number;
};

/** Items are read in goes of about this length; within one, the rules are counted once. */
const recheckMs = 4;

const findings = new WeakMap<Node, Finding>();

/**
 * Whether a sheet of the element's tree, or a style in it, may give a picture to a list marker. Sheets of other sites
 * cannot be read: they may.
 */
export function mayShowMarkerPictures(element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  if (element.closest('[style*="list-style"]')) return true;
  const known = findings.get(root);
  const nowMs = performance.now();
  if (known && nowMs - known.checkedAtMs < recheckMs) return known.mayShow;
  const sheets = [...root.styleSheets, ...root.adoptedStyleSheets];
  const ruleCount = sheets.reduce((sum, sheet) => sum + (rulesOf(sheet)?.length ?? 0), 0);
  if (known?.sheetCount === sheets.length && known.ruleCount === ruleCount) {
    known.checkedAtMs = nowMs;
    return known.mayShow;
  }
  const mayShow = sheets.some((sheet) => {
    const rules = rulesOf(sheet);
    return !rules || mayAnyShow(rules);
  });
  findings.set(root, { sheetCount: sheets.length, ruleCount, mayShow, checkedAtMs: nowMs });
  return mayShow;
}

function mayAnyShow(rules: CSSRuleList): boolean {
  return Array.from(rules).some((rule) => {
    if (rule instanceof CSSStyleRule) {
      const { listStyleImage, content } = rule.style;
      if (listStyleImage.includes('(') || (rule.selectorText.includes('::marker') && content.includes('('))) {
        return true;
      }
    }
    return 'cssRules' in rule && rule.cssRules instanceof CSSRuleList && mayAnyShow(rule.cssRules);
  });
}

/** @returns undefined for a sheet that may not be read. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    return undefined; // a SecurityError: the sheet came from another site
  }
}
