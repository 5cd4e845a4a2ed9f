#include "support/vocabulary.h"

#include <sstream>
#include <stdexcept>

#include "core/utf8.h"
#include "support/paths.h"

namespace outturn::test {
namespace {

// Numbers that slots may ask for; empty where the name is none of them.
std::string number_slot(std::string_view name, Random& random) {
  if (name == "small") return std::to_string(random.between(2, 9));
  if (name == "number") return std::to_string(random.between(2, 400));
  if (name == "times") return std::to_string(random.between(10, 99));
  if (name == "year") return std::to_string(random.between(2012, 2019));
  return {};
}

}  // namespace

Vocabulary Vocabulary::load(const std::string& language) {
  Vocabulary vocabulary;
  std::istringstream in(read_file(source_dir() / "tests" / "support" / "vocabulary" / (language + ".txt")));
  std::vector<std::string>* list = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      list = &vocabulary.lists_[line.substr(1, line.find(']') - 1)];
    } else if (list != nullptr) {
      list->push_back(line);
    }
  }
  return vocabulary;
}

const std::vector<std::string>& Vocabulary::list(std::string_view name) const {
  const auto found = lists_.find(name);
  if (found == lists_.end() || found->second.empty()) {
    throw std::runtime_error("the vocabulary has no list " + std::string(name));
  }
  return found->second;
}

std::string Vocabulary::phrase(std::string_view name, Random& random, const Slots& slots) const {
  return expand(random.pick(list(name)), random, slots);
}

std::string Vocabulary::expand(std::string_view text, Random& random, const Slots& slots) const {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return result.append(text.substr(at));
    result.append(text.substr(at, open - at));
    const std::string_view name = text.substr(open + 1, close - open - 1);
    at = close + 1;
    if (const auto slot = slots.find(name); slot != slots.end()) {
      result += slot->second;
    } else if (const std::string number = number_slot(name, random); !number.empty()) {
      result += number;
    } else {
      std::string chosen = phrase(name, random, slots);
      for (int i = 0; i < 4 && result.find(chosen) != std::string::npos; ++i) chosen = phrase(name, random, slots);
      result += chosen;  // "in Bonn and Bonn" is a rare chance, not the rule
    }
  }
  return result;
}

std::vector<std::string> fields_of(std::string_view line, char separator) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    fields.emplace_back(utf8::trim(line.substr(at, end - at)));
    at = end + 1;
  }
  return fields;
}

}  // namespace outturn::test
