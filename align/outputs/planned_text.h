// What a planned cell's text is, looked at alone.
#pragma once

#include <string>
#include <string_view>

#include "align/wording/numbers.h"
#include "align/wording/vocabulary.h"

namespace outturn::align {

// Equal but for white space, width and punctuation: a planned cell that was printed again.
std::string skeleton(std::string_view text);

// The first code point of a text's skeleton; 0 where it has none.
char32_t first_bare(std::string_view text);

// Whether more must follow: behind a connective, the words that announce a cause, or an open bracket.
bool unfinished(std::string_view text, const Vocabulary& words);

// Whether the text begins as nothing but the rest of one does: with a small letter, or, in scripts without these, with
// a word that goes on with what stands before it.
bool begins_inside(std::string_view text, const Vocabulary& words);

// Things that a planned cell counts and that may have a result each. In a clause that begins by telling for
// whom (为 3 个特派团的 30 名工作人员开办 3 个讲习班) only one number tells what is done, and those that a list
// adds to it (签发 1 500 份订购单、230 份合同和 350 份…).
int count_things(std::string_view text, Numbers numbers, const Vocabulary& words);

// Items of a list with at least one comma of enumeration: 事故、课程和文件, "accidents, courses and papers" are three;
// 新的、扩大的 are none, but what attributes of one thing look like.
int list_items(std::string_view text, const Vocabulary& words);

}  // namespace outturn::align
