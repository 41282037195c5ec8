import { fold } from '../text/fold';

/** Member stations of networks whose stories they carry, by call sign or name. First-hand facts of the networks' own directories. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  NPR: (
    'weku wbur wnyc wgbh kqed kuow kcrw kpcc laist wamu whyy wbez kut kera kuer kunc opb wosu wunc wfae wabe wlrn wusf wpln wfpl wkyu ' +
    'wbhm wesa wvxu wksu wyso kcur knpr kjzz kunm kpbs kosu kgou wskg wrvo wamc wshu wuft wmfe wjct wwno gpb kbia ksmu wglt wvik'
  ).split(' '),
};

/** The network whose member an outlet is by its name or host, e.g. WEKU and `weku.org` → NPR; null for others. */
export function networkOf(outlet: string): string | null {
  const sign = fold(outlet)
    .replace(/\.(?:org|com|net|edu)$/, '')
    .replace(/[ -]?(?:fm|am|tv|news|radio|public radio|\d{2,3}\.\d)\b.*$/, '')
    .trim();
  for (const [network, members] of Object.entries(MEMBERS)) {
    if (members.includes(sign)) return network;
  }
  return null;
}
