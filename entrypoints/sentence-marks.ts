import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sentenceMarkLabel, sentenceMarkWords } from '@/components/locales/sentence-marks';
import { isAlive } from '@/lib/messaging/extension';
import { sentenceMarks } from '@/lib/pages/sentence-marks/mark-sentences';
import { slotOf } from '@/lib/pages/slot';

export default defineUnlistedScript(() => {
  slotOf().sentences ??= sentenceMarks({
    page: document,
    label: sentenceMarkLabel,
    wordsOf: ({ kind, sentence }) => sentenceMarkWords(kind, sentence),
    alive: isAlive,
  });
});
