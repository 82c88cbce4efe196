/** Messages as people write them: with one line or several, short and long, in several scripts. */
export const commitMessages = [
  "Show the delivery date in the cart",
  "Fix flaky login test",
  "Speed up the product list\n\nImages load when they come into view, and the\nfirst page is rendered on the server.",
  "チェックアウト画面を更新",
  "Merge pull request #482 from checkout-redesign",
  "Bump vite from 7.1.2 to 7.1.3",
  "Исправить опечатку в корзине",
  'Revert "Cache prices for an hour"\n\nPrices were stale after a campaign ended.',
  "修复移动端导航栏",
  "🚀 Release 2026.1",
  "Remove the banner",
  "Make the search forgiving: it now finds words with typing errors, plural forms, and products that were renamed last season",
] as const;
