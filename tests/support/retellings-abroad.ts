/** One event told twice in a language: the first text, and its paraphrase. Written for the tests; nothing of it happened. */
export const RETOLD_ABROAD: readonly (readonly [
  language: string,
  original: string,
  paraphrase: string,
])[] = [
  [
    'ru',
    'Паром «Ласточка» сел на мель у порта Велмар в понедельник в 6:40 утра, на борту находились 212 пассажиров. Капитан Олег Сутулов сообщил береговой охране Арвика, что вода поступает в машинное отделение. Два буксира из Бренны подошли к судну через 35 минут и приняли 140 человек. Девять пассажиров доставили в больницу Тессина с переломами и переохлаждением. Губернатор Ирина Далева приказала проверить все 17 паромов компании «Норд-Линия». Компания «Норд-Линия» обещала вернуть 85 евро за каждый билет до Орлена. Порт Велмар откроют снова в среду, сказал начальник порта Павел Грошев.',
    'В понедельник утром, в 6:40, судно «Ласточка» с 212 пассажирами наскочило на отмель вблизи гавани Велмара. По словам капитана Олега Сутулова, переданным береговой охране в Арвике, машинное отделение стало затапливать. Спустя 35 минут к парому прибыли два буксира из Бренны, которые сняли с него 140 человек. В больнице Тессина оказались девять пассажиров: у них переломы и переохлаждение. Проверку всех 17 судов «Норд-Линии» распорядилась провести губернатор Ирина Далева. За каждый билет до Орлена «Норд-Линия» намерена выплатить 85 евро. Начальник порта Павел Грошев рассчитывает, что Велмар вновь заработает в среду.',
  ],
  [
    'es',
    'El ferri Golondrina encalló frente al puerto de Velmar el lunes a las 6:40 con 212 pasajeros a bordo. El capitán Óscar Sutil avisó a la guardia costera de Arvik de que entraba agua en la sala de máquinas. Dos remolcadores de Brenna llegaron a los 35 minutos y evacuaron a 140 personas. Nueve pasajeros fueron llevados al hospital de Tessin con fracturas e hipotermia. La gobernadora Irene Dalesa ordenó revisar los 17 barcos de la compañía Nordlinia. Nordlinia prometió devolver 85 euros por cada billete a Orlen. El puerto de Velmar volverá a abrir el miércoles, dijo su director Pablo Gros.',
    'Con 212 viajeros, el barco Golondrina quedó varado cerca de la dársena de Velmar a las 6:40 del lunes. Según comunicó el capitán Óscar Sutil a los guardacostas de Arvik, las máquinas empezaron a inundarse. Al cabo de 35 minutos aparecieron dos embarcaciones de apoyo de Brenna, que rescataron a 140 ocupantes. El hospital de Tessin atendió a nueve heridos por huesos rotos y frío. Irene Dalesa, gobernadora, mandó inspeccionar toda la flota de Nordlinia, 17 naves. Quien tenga un pasaje a Orlen recibirá 85 euros, aseguró Nordlinia. Pablo Gros, responsable de las instalaciones de Velmar, prevé la reapertura para el miércoles.',
  ],
  [
    'fr',
    'Le ferry Hirondelle s’est échoué devant le port de Velmar lundi à 6 h 40 avec 212 passagers à bord. Le capitaine Olivier Sutel a prévenu les garde-côtes d’Arvik que l’eau entrait dans la salle des machines. Deux remorqueurs de Brenna sont arrivés 35 minutes plus tard et ont évacué 140 personnes. Neuf passagers ont été conduits à l’hôpital de Tessin avec des fractures et une hypothermie. La gouverneure Irène Dalet a ordonné le contrôle des 17 navires de la compagnie Nordligne. Nordligne a promis de rembourser 85 euros par billet pour Orlen. Le port de Velmar rouvrira mercredi, a dit son directeur Paul Gros.',
    'Avec 212 voyageurs, le bateau Hirondelle a heurté un banc de sable près de Velmar, lundi à 6 h 40. D’après le message d’Olivier Sutel, son commandant, aux garde-côtes d’Arvik, les machines prenaient l’eau. Au bout de 35 minutes, deux bâtiments venus de Brenna ont recueilli 140 occupants. L’hôpital de Tessin a soigné neuf blessés, souffrant de fractures et du froid. Irène Dalet, gouverneure, fait inspecter toute la flotte de Nordligne, soit 17 unités. Chaque client allant à Orlen touchera 85 euros, assure Nordligne. Paul Gros, responsable des quais de Velmar, table sur une réouverture mercredi.',
  ],
  [
    'de',
    'Die Fähre Schwalbe lief am Montag um 6.40 Uhr mit 212 Passagieren vor dem Hafen von Velmar auf Grund. Kapitän Olaf Sutter meldete der Küstenwache in Arvik, dass Wasser in den Maschinenraum eindringe. Zwei Schlepper aus Brenna trafen nach 35 Minuten ein und brachten 140 Menschen in Sicherheit. Neun Passagiere kamen mit Knochenbrüchen und Unterkühlung ins Krankenhaus von Tessin. Gouverneurin Irene Dahl ordnete die Überprüfung aller 17 Schiffe der Reederei Nordlinie an. Nordlinie versprach, für jede Fahrkarte nach Orlen 85 Euro zu erstatten. Der Hafen von Velmar werde am Mittwoch wieder geöffnet, sagte Hafenmeister Paul Groth.',
    'Mit 212 Reisenden ist das Schiff Schwalbe am Montag um 6.40 Uhr nahe Velmar auf eine Sandbank geraten. Nach einer Meldung von Olaf Sutter, dem Schiffsführer, an die Küstenwache in Arvik standen die Maschinen bald unter Wasser. Nach 35 Minuten holten zwei Boote aus Brenna 140 Leute von Bord. In Tessin behandelten Ärzte neun Verletzte wegen Brüchen und Kälte. Irene Dahl, die Gouverneurin, lässt die gesamte Flotte der Nordlinie untersuchen, 17 Einheiten. Wer nach Orlen wollte, soll von Nordlinie 85 Euro bekommen. Paul Groth, Chef der Anlagen in Velmar, rechnet für Mittwoch mit der Wiedereröffnung.',
  ],
];

/** Another reporter's account of the German one. */
export const GERMAN_INDEPENDENT =
  'In Velmar warteten am Montag Hunderte auf Nachricht von der Fähre Schwalbe. „Mein Sohn ist Matrose, ich habe seit Sonntag nichts gehört“, sagte Greta Lund vor dem Tor. Kapitän Olaf Sutter hatte am Morgen um 6.40 Uhr die Küstenwache gerufen. Später zeigte die Reederei Nordlinie Bilder aus dem Maschinenraum. Neun Verletzte liegen in Tessin, zwei von ihnen noch im Operationssaal, wie Chefärztin Nora Beck erklärte. Die Gewerkschaft von Jens Rohde fordert seit 2019 bessere Karten der Sandbänke. In Orlen fielen alle Fahrten aus. Gouverneurin Irene Dahl will am Dienstag im Landtag sprechen.';
