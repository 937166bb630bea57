/** What is said about opening from the web. */
export const address = {
  'address.heading': 'Open a web address',
  'address.label': 'Address of the article',
  'address.hint':
    'Sayso fetches this one page, without cookies, scripts or pictures, and nothing else.',
  'address.asked':
    'A web page or another program asks Sayso to open this address. Nothing was fetched yet. Open it only if you meant to.',
  'address.open': 'Open',
  'address.open-local': 'Open it all the same',
  'left-out.none': 'Nothing was left out of this article',
} as const
