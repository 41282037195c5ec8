import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/lib/pages/article/read-article';

export default defineUnlistedScript(() =>
  readArticle(document, location.href, new Date().toISOString()),
);
