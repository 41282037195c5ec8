/**
 * Kinds of events and the stems that open the words for them. Two texts on one place in one week that speak of the
 * same kind of event are more likely one story; of different kinds, less.
 */
export const eventWords: Readonly<Record<string, string>> = {
  unrest:
    'protest demonstrat unrest riot uprising clash crackdown revolt turmoil insurrection looting violence violent',
  quake: 'earthquake quake aftershock magnitude seism tremor tsunami',
  flood: 'flood landslide mudslide deluge inundat downpour monsoon',
  storm: 'hurricane typhoon cyclone tornado storm blizzard',
  fire: 'wildfire fire blaze inferno arson',
  blast: 'explosion explod blast bomb detonat',
  shooting: 'shooting shooter gunman gunmen gunfire shot',
  crash: 'crash derail collision collid capsiz sank sink shipwreck wreckage',
  election: 'elect ballot vote voter runoff referendum poll',
  court: 'trial verdict sentenc convict acquit indict lawsuit sue jury plead plea charge',
  crime: 'murder robber burglar theft stab kidnap heist assault',
  war: 'airstrike missile shell drone offensive ceasefire invasion invad troop',
  health: 'outbreak virus epidemic pandemic vaccin infect disease',
  business: 'acqui merger takeover layoff earning profit bankrupt ipo buyout',
  launch: 'launch unveil release announc',
  resignation: 'resign oust impeach dismiss fired sack stepp',
  hiring: 'appoint hire hiring sworn successor',
  arrest: 'arrest detain detention custody apprehend',
  toll: 'killed dead died dies death fatal casualt toll',
  death: 'obituar funeral mourn',
  summit: 'summit meeting talks negotiat videoconference',
  rescue: 'rescue evacuat stranded',
  escape: 'escape flee fled fugitive',
  marriage: 'wedding marri divorc engaged pregnan',
  sport: 'score goal match playoff championship tournament touchdown innings coach',
  award: 'oscar award prize nobel grammy nominat',
};
