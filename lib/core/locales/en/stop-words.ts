/** Words that say nothing about what a story is about. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but of to in on for with at by from as is are was were be been being it its this that these those ' +
    'his her their our your my he she they we you i him them us who whom which what when where why how not no nor than then so ' +
    'has have had having do does did will would can could may might must should shall said says say told tell according ' +
    'after before over under about into onto out up down off again also more most some any all each other such only own same ' +
    'very just there here while during between against through because until if else one two new news report reports reported ' +
    'mr mrs ms dr s t re ve ll d m via per amid among since still yet now latest update updates live video photos photo watch read'
  ).split(' '),
);
