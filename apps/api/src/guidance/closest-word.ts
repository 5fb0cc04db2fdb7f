/** One letter may be wrong in a word of five, two in a word of nine: as in Meilisearch. */
const ONE_TYPO = 5;
const TWO_TYPOS = 9;

/** The word that is so alike to a misspelt one (or to its beginning) that it was probably meant; null when none is. */
export function closestWord(misspelt: string, words: readonly string[]): string | null {
  const allowed = misspelt.length >= TWO_TYPOS ? 2 : misspelt.length >= ONE_TYPO ? 1 : 0;
  if (allowed === 0) return null;
  let closest: { word: string; typos: number } | null = null;
  for (const word of new Set(words)) {
    if (word.length < misspelt.length - allowed) continue;
    const typos = typosToBeginning(misspelt, word.slice(0, misspelt.length + allowed));
    if (typos > allowed) continue;
    if (!closest || typos < closest.typos || (typos === closest.typos && word.length < closest.word.length))
      closest = { word, typos };
  }
  return closest?.word ?? null;
}

/** How many letters to change, insert, leave out or swap until `typed` is a beginning of `word`. */
function typosToBeginning(typed: string, word: string): number {
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      line.push(
        Math.min(
          above[column - 1]! + (isSame ? 0 : 1),
          above[column]! + 1,
          line[column - 1]! + 1,
          isSwapped ? before[column - 2]! + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, line];
  }
  return Math.min(...above);
}
