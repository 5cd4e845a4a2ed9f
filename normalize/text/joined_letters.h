// Letters of scripts that join them, in texts whose extraction noted shapes, or turned a ligature's letters round.
#pragma once

#include <cstddef>

#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// Puts in place of presentation forms (U+FB50–U+FDFF, U+FE70–U+FEFC) the letters that they show; signs that only
// lengthen a letter, or stand on a space of their own, go.
void unfold_presentation_forms(TextLines& text);

// PDFs often note the two letters of the ligature of lam and alef as they stand on the page, and what converters make
// of them has alef before lam: "اإلنجاز" for "الإنجاز". Where more words begin as none can than as they should, puts
// the letters back: where they could not stand so, and in the words that profiles list ([ligatures.joined], and those
// that begin with alef and lam, [ligatures.apart]). Elsewhere alef and lam may be the word's own, and stay: the text is
// never sure. Answers the number of ligatures put back; 0 where the text is none of that kind.
std::size_t turn_ligatures_back(TextLines& text);

}  // namespace outturn::normalize
