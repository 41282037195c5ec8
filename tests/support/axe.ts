import { source } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.2 has a rule on the size of targets that axe leaves off unless it is asked for. */
const RULES = { rules: { 'target-size': { enabled: true } } };

/** Accessibility rules that a page breaks, with the first element of each and what is wrong with it; evaluated past the page's CSP. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${source};0`);
  const found: unknown = await page.evaluate(
    `axe.run(document, ${JSON.stringify(RULES)}).then((r) => r.violations.map((v) => \`\${v.id}: \${v.nodes[0]?.html ?? ""} \${v.nodes[0]?.failureSummary ?? ""}\`))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}
