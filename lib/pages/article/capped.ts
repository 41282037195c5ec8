const LONGEST_BODY = 65_536;
const MOST = 5_000;

/** The paragraphs of a body that are kept: at most 5,000, of 65,536 characters together; those that do not fit are left out. */
export function capped(paragraphs: readonly string[]): string[] {
  let left = LONGEST_BODY;
  return paragraphs
    .filter((text) => {
      if (text.length > left) return false;
      left -= text.length;
      return true;
    })
    .slice(0, MOST);
}
