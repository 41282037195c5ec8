import { hostOf } from '../text/url';

/** Sites where agencies publish under their own name. */
const DOMAINS: Readonly<Record<string, string>> = {
  'reuters.com': 'Reuters',
  'apnews.com': 'AP',
  'ap.org': 'AP',
  'afp.com': 'AFP',
  'dpa.com': 'dpa',
  'efe.com': 'EFE',
  'europapress.es': 'Europa Press',
  'ansa.it': 'ANSA',
  'agi.it': 'AGI',
  'adnkronos.com': 'Adnkronos',
  'italpress.com': 'Italpress',
  'tass.com': 'TASS',
  'tass.ru': 'TASS',
  'ria.ru': 'RIA Novosti',
  'interfax.ru': 'Interfax',
  'interfax.com': 'Interfax',
  'interfax.kz': 'Interfax-Kazakhstan',
  'sputniknews.com': 'Sputnik',
  'xinhuanet.com': 'Xinhua',
  'news.cn': 'Xinhua',
  'kyodonews.net': 'Kyodo',
  'jiji.com': 'Jiji',
  'yna.co.kr': 'Yonhap',
  'upi.com': 'UPI',
  'ptinews.com': 'PTI',
  'aninews.in': 'ANI',
  'aa.com.tr': 'Anadolu',
  'irna.ir': 'IRNA',
  'inform.kz': 'Kazinform',
  'ukrinform.net': 'Ukrinform',
  'belta.by': 'BelTA',
  'akipress.com': 'AKIpress',
  'yonhapnews.co.kr': 'Yonhap',
  'antaranews.com': 'Antara',
  'bernama.com': 'Bernama',
  'bloomberg.com': 'Bloomberg',
};

/** The agency that publishes at a host, subdomains included; null for others. */
export function wireOfDomain(host: string): string | null {
  const plain = hostOf(`https://${host}/`) ?? host;
  const labels = plain.split('.');
  for (let i = 0; i < labels.length - 1; i += 1) {
    const wire = DOMAINS[labels.slice(i).join('.')];
    if (wire !== undefined) return wire;
  }
  return null;
}
