#include "normalize/page/page_sequence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "core/text_hash.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewWords = 20;  // of a page that says too little to be known again, unless others come twice
constexpr float kMargin = 0.12F;       // of the page's height, at its top and bottom: where its number stands
constexpr std::size_t kMostPageDigits = 4;

std::uint64_t hash_of(const Page& page) {
  std::string content;
  const auto add = [&](long number) {
    std::array<char, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, bytes.size());
    content.append(bytes.data(), bytes.size());
  };
  for (const Word& word : page.words) {
    add(static_cast<long>(word.text.size()));
    content += word.text;
    add(std::lround(word.box.x0));
    add(std::lround(word.baseline));
  }
  return TextHash()(content);
}

// The numbers that stand in the page's margins by themselves; "5" of "5/64".
std::set<int> numbers_in_margins(const Page& page) {
  std::set<int> numbers;
  for (const Word& word : page.words) {
    if (word.baseline > kMargin * page.height && word.baseline < (1 - kMargin) * page.height) continue;
    std::string_view text = word.text;
    text = text.substr(0, text.find('/'));
    while (!text.empty() && (text.front() == '-' || text.front() == '(')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '-' || text.back() == ')')) text.remove_suffix(1);
    if (text.empty() || text.size() > kMostPageDigits) continue;
    if (text.find_first_not_of("0123456789") == std::string_view::npos) numbers.insert(std::stoi(std::string(text)));
  }
  return numbers;
}

}  // namespace

void PageSequence::add(Page&& page) {
  if (is_known(page)) return;
  if (passing_) {
    take_(std::move(page));
    return;
  }
  const bool down = counts_down(page);
  held_.push_back(std::move(page));
  if (!down) release();
}

bool PageSequence::is_known(const Page& page) {
  const std::uint64_t hash = hash_of(page);
  const bool shown = !seen_.insert(hash).second;
  const bool tells = page.words.size() >= kFewWords || (!page.words.empty() && (repeats_ || hash == last_));
  last_ = hash;
  if (!shown || !tells) return false;
  repeats_ = true;
  diagnostics_.push_back({Severity::note,
                          "duplicate_page",
                          "a page that the document has shown before, left out",
                          {page.number, 0, std::nullopt},
                          -1});
  return true;
}

bool PageSequence::counts_down(const Page& page) {
  const std::set<int> numbers = numbers_in_margins(page);
  const auto before = static_cast<int>(held_.size());
  if (before == 0) {
    // A document that counts down from its first page on shows its number of pages there, or more than that.
    for (const int number : numbers) {
      if (number > 1 && number >= page_count_) labels_.insert(number);
    }
  } else {
    std::erase_if(labels_, [&](int first) { return !numbers.contains(first - before); });
  }
  return !labels_.empty();
}

void PageSequence::release() {
  for (Page& page : held_) take_(std::move(page));
  held_.clear();
  passing_ = true;
}

void PageSequence::finish() {
  const auto last = static_cast<int>(held_.size());
  const bool down = last > 2 || (last == 2 && labels_.contains(2));
  if (!held_.empty() && down) {
    diagnostics_.push_back({Severity::note,
                            "pages_reversed",
                            "the pages count down: read from the last one on",
                            {held_.front().number, 0, std::nullopt},
                            -1});
    std::reverse(held_.begin(), held_.end());
  }
  release();
}

}  // namespace outturn::normalize
