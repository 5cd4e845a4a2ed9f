#include "core/utf8.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/random.h"

using namespace outturn;

namespace {

// The code points of a text, and the byte at which each starts.
std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> all;
  for (std::size_t at = 0; at < text.size();) all.push_back(utf8::next(text, at));
  return all;
}

}  // namespace

TEST_CASE("every code point is read as it was appended") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x11000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    utf8::append(text, c);
    std::size_t at = 0;
    REQUIRE(utf8::next(text, at) == c);
    REQUIRE(at == text.size());
    REQUIRE(utf8::previous(text, at) == 0);
    REQUIRE(utf8::is_valid(text));
  }
}

TEST_CASE("each invalid byte becomes one replacement character") {
  constexpr char32_t kBad = utf8::kReplacement;
  CHECK(code_points("a\xFF\xFE"
                    "b") == std::vector<char32_t>{'a', kBad, kBad, 'b'});
  CHECK(code_points("\x80") == std::vector<char32_t>{kBad});
  CHECK(code_points("\xE4\xB8") == std::vector<char32_t>{kBad, kBad});            // cut at the end
  CHECK(code_points("\xE4\xB8z") == std::vector<char32_t>{kBad, kBad, 'z'});      // cut by another character
  CHECK(code_points("\xC0\x80") == std::vector<char32_t>{kBad, kBad});            // overlong
  CHECK(code_points("\xE0\x80\xAF") == std::vector<char32_t>{kBad, kBad, kBad});  // overlong
  CHECK(code_points("\xF0\x80\x80\xAF").size() == 4);                             // overlong
  CHECK(code_points("\xED\xA0\x80") == std::vector<char32_t>{kBad, kBad, kBad});  // surrogate
  CHECK(code_points("\xF4\x90\x80\x80").size() == 4);                             // above Unicode
}

TEST_CASE("validity does not depend on where in the text something stands") {
  for (std::size_t before = 0; before < 20; ++before) {
    for (std::size_t after = 0; after < 20; ++after) {
      const std::string begin(before, 'a');
      const std::string end(after, 'z');
      CAPTURE(before, after);
      REQUIRE(utf8::is_valid(begin + end));
      REQUIRE(utf8::is_valid(begin + "产" + end));
      REQUIRE_FALSE(utf8::is_valid(begin + "\x80" + end));
      REQUIRE_FALSE(utf8::is_valid(begin + "\xE4\xBA" + end));
    }
  }
}

TEST_CASE("one byte makes a Chinese text invalid wherever it stands, and only where no sequence has it") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "产";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[at] = static_cast<char>(byte);
      bool replaced = false;
      for (const char32_t c : code_points(changed)) replaced = replaced || c == utf8::kReplacement;
      CAPTURE(at, byte);
      REQUIRE(utf8::is_valid(changed) == !replaced);
    }
  }
}

TEST_CASE("validity agrees with what next() makes of the bytes") {
  CHECK(utf8::is_valid(""));
  CHECK(utf8::is_valid("产出 outputs \xEF\xBF\xBD"));  // a replacement character may stand in a text
  CHECK_FALSE(utf8::is_valid("产出\xE4"));
  CHECK_FALSE(utf8::is_valid("\xED\xA0\x80"));
  CHECK_FALSE(utf8::is_valid("\xC1\xBF"));
  CHECK(utf8::to_valid("产出") == "产出");
  CHECK(utf8::to_valid("a\xFF产\xE4") == "a\uFFFD产\uFFFD");
  for (unsigned a = 0; a < 256; ++a) {
    for (unsigned b = 0; b < 256; ++b) {
      const std::string text = {static_cast<char>(a), static_cast<char>(b), 'x'};
      bool replaced = false;
      for (const char32_t c : code_points(text)) replaced = replaced || c == utf8::kReplacement;
      REQUIRE(utf8::is_valid(text) == !replaced);
      REQUIRE(utf8::is_valid(utf8::to_valid(text)));
    }
  }
}

TEST_CASE("characters are counted with and without white space") {
  CHECK(utf8::count("a 产\u3000出\U00020000") == 6);
  CHECK(utf8::count_non_space("a 产\u3000出\t\n\U00020000") == 4);
  CHECK(utf8::count("") == 0);
}

TEST_CASE("white space is trimmed and collapsed in all its forms") {
  CHECK(utf8::trim("\u3000 产 出\u00A0\n") == "产 出");
  CHECK(utf8::trim(" \t ") == "");
  CHECK(utf8::trim("") == "");
  CHECK(utf8::trim("x") == "x");
  CHECK(utf8::collapse_spaces("  a \u3000\t b\n\nc ") == "a b c");
  CHECK(utf8::collapse_spaces("\uFEFF\u200B") == "");
}

TEST_CASE("folding width keeps one code point for one code point") {
  CHECK(utf8::fold_width("１：（ａ），。、\u3000产") == "1:(a),., 产");
  const std::string text = "预期成绩１．１：提高（效率）～\u3000。、Ａ";
  CHECK(utf8::count(utf8::fold_width(text)) == utf8::count(text));
}

TEST_CASE("characters are told apart by script") {
  CHECK(utf8::is_han(U'产'));
  CHECK(utf8::is_han(U'\U00020000'));
  CHECK_FALSE(utf8::is_han(U'，'));
  CHECK(utf8::is_wide(U'，'));
  CHECK_FALSE(utf8::is_wide(U','));
  CHECK(utf8::is_digit(U'７'));
  CHECK_FALSE(utf8::is_digit(U'七'));
  CHECK(utf8::is_letter(U'é'));
  CHECK(utf8::is_letter(U'Ж'));
  CHECK(utf8::is_letter(U'ع'));
  CHECK_FALSE(utf8::is_letter(U'×'));
  CHECK_FALSE(utf8::is_letter(U'1'));
  CHECK_FALSE(utf8::is_letter(U'@'));
  CHECK_FALSE(utf8::is_letter(U'['));
}

TEST_CASE("the start of a character is found from any of its bytes") {
  const std::string_view text = "a\u4E2Db";
  CHECK(outturn::utf8::floor(text, 0) == 0);
  for (const std::size_t at : {1U, 2U, 3U}) CHECK(outturn::utf8::floor(text, at) == 1);
  CHECK(outturn::utf8::floor(text, 4) == 4);
  CHECK(outturn::utf8::floor(text, 5) == 5);
}

namespace {

// Texts of all kinds of characters, with long stretches of one kind among them.
std::string random_text(outturn::test::Random& random) {
  static const std::vector<std::string> kParts = {
      "a",      "Z",      "7",  " ",  "\n",     "\t",     "产",        "出",     "，",
      "。",     "、",     "（", "１", "\u3000", "\u00A0", "\u0085",    "\u1680", "\u2009",
      "\u202F", "\uFEFF", "“",  "é",  "ع",      "\u3400", "\U00020000"};
  std::string text;
  for (std::size_t parts = random.below(30); parts > 0; --parts) {
    const std::string& part = kParts[random.below(kParts.size())];
    for (std::size_t times = random.below(8) == 0 ? random.below(300) : 1; times > 0; --times) text += part;
  }
  return text;
}

}  // namespace

TEST_CASE("utf8: what is passed over many bytes at once is what stands there code point by code point") {
  outturn::test::Random random(41);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random);
    std::int64_t characters = 0;
    std::string collapsed;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      std::size_t han_at = at;
      const char32_t han = utf8::next_common_han(text, han_at);
      const char32_t c = utf8::next(text, at);
      CHECK((han != 0) == (c >= 0x4E00 && c <= 0x9FFF));
      if (han != 0) CHECK((han == c && han_at == at));
      if (utf8::is_space(c)) {
        space = true;
        continue;
      }
      ++characters;
      if (space && !collapsed.empty()) collapsed += ' ';
      space = false;
      collapsed.append(text, start, at - start);
    }
    CHECK(utf8::count_non_space(text) == characters);
    CHECK(utf8::collapse_spaces(text) == collapsed);
    std::string in_place = text;
    utf8::collapse_spaces_of(in_place);
    CHECK(in_place == collapsed);
    CHECK(utf8::collapse_spaces(utf8::trim(text)) == collapsed);
    const std::string_view trimmed = utf8::trim(text);
    if (!trimmed.empty()) {
      std::size_t first = 0;
      std::size_t last = utf8::previous(trimmed, trimmed.size());
      CHECK_FALSE(utf8::is_space(utf8::next(trimmed, first)));
      CHECK_FALSE(utf8::is_space(utf8::next(trimmed, last)));
    }
    CHECK(utf8::count(utf8::fold_width(text)) == utf8::count(text));
  }
}
