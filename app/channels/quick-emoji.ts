/** What stands at one click in every message’s menu: short name and character. */
export const quickEmoji = new Map([
  ['+1', '👍'],
  ['heart', '❤️'],
  ['white_check_mark', '✅'],
  ['eyes', '👀'],
  ['pray', '🙏'],
  ['cry', '😢'],
]);
