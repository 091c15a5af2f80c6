const zwj = '\u200d'
/** Texts that have broken writers of files, by what is bad about them. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'control characters': 'а\u0000б\u0001\u0008в\u000b\u000c\u001b\u007f\u0085г\ufffe\uffff',
  'lone surrogates': 'а\ud800б\udc00в',
  'direction marks': 'а\u200fб\u202eв\u2066г\u2069 שלום \u061cعربى',
  emoji: `👩${zwj}👩${zwj}👧 🇲🇳 👍🏽 #️⃣`,
  'combining marks': `${'и\u0306\u0301'.repeat(50)} е\u0308`,
  'traditional script': 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ \u180e ᠪᠢᠴᠢᠭ᠌',
  'private letters': '\ue000\u{f0000}\u{10ffff}',
  markup: '</w:t><script>alert(1)</script>&amp;&#0;]]><!-- -- --><?php ?> #panic() $x$ \\end{document}',
  'field codes': 'HYPERLINK "http://a.mn" {INCLUDETEXT "c:\\\\a"} &P&D&"Arial" _x0041_ %s %n',
  'a long word': `http://www.example.mn/${'a'.repeat(3000)}`,
  'only spaces': ' \u00a0\u2003\u200b\t\n ',
  formula: '=cmd|"/c calc"!A0',
}
