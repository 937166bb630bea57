/**
 * News of many kinds of sentences, read by a new thread for nobody: whatever a rule needs is compiled then, and the first
 * article that somebody waits for is read at full speed.
 */
export const WARM_UP = `Ferry company to answer for storm that closed the harbour

By Ana Marsh

PORT ELLEN, May 3 (Harbour News) - The harbour was shut for a third day on Tuesday, officials said, after what the port authority called "the worst storm in forty years" tore two cranes from the quay.

"We have never seen water like it," said harbour master Ida Quill, who has run the port since 2009. "It came over the wall, and it kept coming."

According to a statement released by the Ministry of Transport, at least 14 ships had to turn back. The ministry said in the statement that it would pay for the repairs, which are expected to cost $3.2bn, up 12.5% from last year's estimate.

Mr. Tom Baird, a spokesman for Northern Ferries Ltd., told reporters that nobody had been hurt. He added that the company "regrets any delay", but he denied that its captains had been warned. Two people familiar with the matter, who asked not to be named because they were not allowed to speak to the press, said otherwise.

"That is simply not true," Quill told the Island Gazette. "They were warned at six, they were warned at seven, and at eight I rang them myself."

Analysts expect prices to rise; some believe that the line may be sold. As Lena Ortiz of the University of Bergen put it, "a harbour without a ferry is a car park". It is reportedly the third such closure this year.

The opposition's transport speaker, Jack Moray, urged the minister to resign, accusing her of "sleeping through the alarm". In a letter to the Prime Minister seen by Reuters, Moray wrote: "Somebody must answer for this." The Prime Minister's office did not immediately respond to a request for comment.

Minister Rose Adair, 54, rejected the claim. "I was on the quay at five," she said, "and I was not alone." Asked whether she would stay, she replied that she would. Her deputy, Karl Venn, was quoted by the BBC as saying that the inquiry would be open. Critics doubt it.

What happens next

A court is to hear the case on June 12. Prosecutors allege that two managers knew of the risk; their lawyers insist they did not. The judge, Helen Stroud, ruled last week that the logs must be handed over, a decision that a union leader described as "a small victory for those who work at sea".

- Ferries run again from Friday, the company announced on Twitter.
- The coastguard advises sailors to stay in.

Q: How long will it take?

Quill: Weeks, I think. It depends on the weather.

Residents fear a long summer. "I think my shop will not see it through," says Mary Flynn, whose family has sold bait here since the 1950s. Her neighbour agreed. The report, published by the Institute for Maritime Safety, finds that walls of that kind fail once in ten years, and warns that the next storm may not wait as long. "We hope to be wrong," the authors write.
`
