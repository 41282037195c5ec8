/** One event told three times: the first text, a machine's paraphrase of it, and another reporter's account of the same press conference. */
export interface Retelling {
  readonly event: string;
  readonly original: string;
  readonly paraphrase: string;
  readonly independent: string;
}

/** Written for the tests; nothing of it happened. */
export const RETELLINGS: readonly Retelling[] = [
  {
    event: 'a bridge closed',
    original:
      'The Harlow Bridge over the Tessin was closed to all traffic on Tuesday after engineers found 14 cracks in its southern pier. Transport minister Lena Orsay told reporters in Brenna that repairs would take at least seven months and cost 38 million crowns. About 22,000 vehicles cross the bridge every day, most of them commuters from Velmar. "We could not wait another hour," Orsay said. The cracks were discovered by a diver of the company Nordpont during a routine check on 3 May. A similar bridge at Kastel collapsed in 2009, killing 11 people. The mayor of Velmar, Piet Haan, demanded a ferry service by the end of the week. Buses will be diverted over the A7 motorway, the operator Linea said.',
    paraphrase:
      'All vehicles have been barred from the Harlow Bridge across the Tessin since Tuesday, when specialists detected 14 fissures in the pier on its south side. Fixing it will need no less than seven months and swallow 38 million crowns, the minister for transport, Lena Orsay, informed journalists in Brenna. Each day some 22,000 cars use the crossing, the majority driven by people travelling to work from Velmar. "We could not wait another hour," Orsay stated. It was a diver working for the firm Nordpont who came across the damage on 3 May in the course of an ordinary inspection. In 2009 a comparable structure at Kastel fell down and 11 persons died. Velmar mayor Piet Haan called for boats to carry passengers before the week is over. Linea, which runs the buses, announced that they would go by way of the A7 motorway.',
    independent:
      'Commuters in Velmar face months of detours. Standing beside the barriers this morning, nurse Ida Kroll said she had left home at five to reach her shift at the Sankt Anna clinic in time. The Harlow Bridge will stay shut for at least seven months, transport minister Lena Orsay announced in Brenna. She put the bill at 38 million crowns, which the opposition called far too low. Erik Dahl of the Greens recalled that an expert report of 2017 had warned of corrosion. Orsay said 14 cracks had been found. "We could not wait another hour," she added. Shopkeepers on the Velmar bank fear for their trade: baker Tom Reyes expects to lose a third of his customers. A meeting for residents is planned for Friday at the Corn Hall.',
  },
  {
    event: 'a mine flooded',
    original:
      'Rescuers reached nine miners trapped for 31 hours in the flooded Karsk coal mine, the emergency service of Ostrava province said on Sunday. Water broke into gallery 6 on Friday evening when workers drilled into an old shaft that was on no map. Two men, aged 27 and 44, were found dead near the pump room. The survivors were taken to the Saint Barbara hospital in Orlen with hypothermia, said its chief doctor, Marta Wells. Mine director Jan Koval resigned hours later. The company Silvar had been fined 90,000 crowns in March for missing plans of disused shafts. Prime minister Otto Brandt flew to Karsk and promised 2.5 million crowns for the families. Prosecutors have opened an inquiry into the accident, spokeswoman Anna Riedl said.',
    paraphrase:
      'Nine mineworkers who had been stuck for 31 hours in the Karsk colliery after it filled with water have been brought out, Ostrava province’s emergency service announced Sunday. On Friday night a drilling crew had opened a forgotten shaft, shown on none of the maps, and gallery 6 was swamped. The bodies of two men of 27 and 44 lay close to the pump room. Those who lived are being treated for severe cold at the Saint Barbara hospital in Orlen, according to head physician Marta Wells. Some hours afterwards the director of the mine, Jan Koval, stepped down. Back in March a penalty of 90,000 crowns had been imposed on the firm Silvar because drawings of abandoned shafts were lacking. Premier Otto Brandt travelled to Karsk by air, pledging relatives 2.5 million crowns. An investigation of the disaster is under way at the prosecutors’ office, said Anna Riedl, who speaks for it.',
    independent:
      'Bells rang in Karsk on Sunday when the first of nine miners was carried out of the pit. His wife Hana had waited at the gate for two nights. The men had stood up to their chests in water, foreman Karel Duda told us from his bed. Two of their colleagues did not survive. Prime minister Otto Brandt, who came by helicopter, promised the families 2.5 million crowns, and was booed. People here blame Silvar: the union leader Petr Mach says that the company had saved on surveys for years. In March it paid a fine of 90,000 crowns. Director Jan Koval has gone, but that is not enough for Mach. The emergency service said pumps would run until Wednesday. Gallery 6 stays closed. A service is to be held at the church of Saint Prokop on Monday.',
  },
  {
    event: 'a vote counted',
    original:
      'Ruling party candidate Sofia Marek won the presidency of Lusania with 51.3 percent of the vote, the election commission announced early on Monday. Her rival, former judge Aldo Fein, received 46.9 percent and said he would contest the result in 212 polling stations. Turnout reached 68 percent, the highest since 1994. Observers from the Baltic Council reported long queues but no systematic fraud in the capital Merin. In the mining region of Tolk, ballots arrived four hours late. Marek promised to raise the minimum pension to 640 lus by July. The stock exchange in Merin opened 2.2 percent higher. Fein has until 19 October to file a complaint with the constitutional court.',
    paraphrase:
      'Sofia Marek, who ran for the governing party, will be the next president of Lusania after taking 51.3 percent of ballots, according to figures the election commission published in the small hours of Monday. Ex-judge Aldo Fein, her opponent, got 46.9 percent; he intends to challenge the outcome at 212 polling stations. At 68 percent, participation was the strongest recorded since 1994. Monitors of the Baltic Council spoke of lengthy lines in the capital Merin, yet saw no organised cheating. Voting papers turned up four hours behind schedule in Tolk, a region of mines. By July, Marek pledged, the lowest pension will go up to 640 lus. Shares in Merin gained 2.2 percent at the start of trading. A petition to the constitutional court must be lodged by Fein before 19 October.',
    independent:
      'Aldo Fein did not concede. Before cheering supporters at the Palace of Sports the former judge said on Monday that the election had been stolen from Lusania. "We have records from 212 polling stations," he told the crowd. The election commission gives him 46.9 percent, against 51.3 for Sofia Marek. Political scientist Nora Ilves of Merin University sees a divided country: the coast voted for Marek, the interior for Fein by two to one. In Tolk, where ballots arrived late, 80 percent chose him. Foreign governments reacted with caution. Sweden congratulated Marek; Berlin asked for patience. The Baltic Council, whose 140 monitors were in the country, will publish its report on Thursday. Turnout was 68 percent.',
  },
];
