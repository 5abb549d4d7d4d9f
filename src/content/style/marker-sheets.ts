/** What was found in the sheets of a tree, and how many rules there were then: those that come later are read anew. */
type Finding = { readonly ruleCount: number; readonly mayShow: boolean };

const findings = new WeakMap<Node, Finding>();
/** Sheets of other sites: trying to read one takes as long as reading a hundred others. */
const unreadable = new WeakSet<CSSStyleSheet>();

/**
 * Whether a sheet of the element's tree, or a style in it, may give a picture to a list marker. Sheets of other sites
 * cannot be read: they may.
 */
export function mayShowMarkerPictures(element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  if (element.closest('[style*="list-style"]')) return true;
  const sheets = [...root.styleSheets, ...root.adoptedStyleSheets];
  // One more for each sheet, so that an empty one counts, too.
  const ruleCount = sheets.reduce((sum, sheet) => sum + 1 + (rulesOf(sheet)?.length ?? 0), 0);
  const known = findings.get(root);
  if (known?.ruleCount === ruleCount) return known.mayShow;
  const mayShow = sheets.some((sheet) => {
    const rules = rulesOf(sheet);
    return !rules || mayAnyShow(rules);
  });
  findings.set(root, { ruleCount, mayShow });
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
  if (unreadable.has(sheet)) return undefined;
  try {
    return sheet.cssRules;
  } catch {
    unreadable.add(sheet); // a SecurityError: the sheet came from another site
    return undefined;
  }
}
