// outturn-simulate: a made-up report, damaged at will, and its truth. For tests and tuning; not installed.
//
//   outturn-simulate [--seed N] [--language LANG] [--outputs N] [--rate X] [--kind NAME=RATE]…
//                    [--only NAME] --truth truth.json --text report.txt
//   outturn-simulate [--seed N] [--language LANG] [--outputs N] [--unit-remarks SHARE] [--tags none|paragraphs|cells]
//                    [--look close|grid|spaced] --truth truth.json --pages report.ndjson
//
// With --pages the report is set on pages in a layout of the seed's own that looks so, and is not damaged: a stream for
// outturn-normalize. LANG is one that tests/support/vocabulary has a file for.
//
// --rate scales the default rates (0: none; 2: double), --kind sets one, --only keeps one at its scaled rate
// and sets the others to 0, --list prints the names.
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>

#include "core/interchange.h"
#include "support/damage.h"
#include "support/page_setter.h"
#include "support/report_generator.h"

namespace {

using outturn::test::DamageRates;

struct Arguments {
  outturn::test::ReportShape shape;
  DamageRates rates;
  std::string truth, text, pages;
  outturn::test::PageTags tags = outturn::test::PageTags::none;
  outturn::test::PageLook look = outturn::test::PageLook::close;
};

DamageRates only(const DamageRates& rates, const std::string& name) {
  DamageRates result = rates;
  for (const std::string& other : DamageRates::names()) {
    if (other != name) result.set(other, 0);
  }
  return result;
}

bool set_kind(DamageRates& rates, const std::string& setting) {
  const std::size_t equals = setting.find('=');
  return equals != std::string::npos &&
         rates.set(setting.substr(0, equals), std::strtod(setting.c_str() + equals + 1, nullptr));
}

bool set_tags(const std::string& name, outturn::test::PageTags& tags) {
  using outturn::test::PageTags;
  tags = name == "cells" ? PageTags::cells : name == "paragraphs" ? PageTags::paragraphs : PageTags::none;
  return tags != PageTags::none || name == "none";
}

bool set_look(const std::string& name, outturn::test::PageLook& look) {
  using outturn::test::PageLook;
  look = name == "grid" ? PageLook::grid : name == "spaced" ? PageLook::spaced : PageLook::close;
  return look != PageLook::close || name == "close";
}

bool read(int count, char** words, Arguments& into) {
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string option = words[i];
    const std::string value = words[i + 1];
    if (option == "--seed")
      into.shape.seed = std::strtoull(value.c_str(), nullptr, 10);
    else if (option == "--language")
      into.shape.language = value;
    else if (option == "--outputs")
      into.shape.outputs = std::atoi(value.c_str());
    else if (option == "--unit-remarks")
      into.shape.unit_remarks = std::strtod(value.c_str(), nullptr);
    else if (option == "--pages")
      into.pages = value;
    else if (option == "--rate")
      into.rates = into.rates.scaled(std::strtod(value.c_str(), nullptr));
    else if (option == "--only")
      into.rates = only(into.rates, value);
    else if (option == "--truth")
      into.truth = value;
    else if (option == "--text")
      into.text = value;
    else if (option == "--tags" && !set_tags(value, into.tags))
      return false;
    else if (option == "--look" && !set_look(value, into.look))
      return false;
    else if (option != "--tags" && option != "--look" && (option != "--kind" || !set_kind(into.rates, value)))
      return false;
  }
  return count % 2 == 1 && into.text.empty() != into.pages.empty() && !into.truth.empty();
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

void write_pages(const Arguments& arguments) {
  const outturn::test::TruthReport report = outturn::test::make_report(arguments.shape);
  outturn::test::PageStyle style = outturn::test::random_style(arguments.shape.seed, arguments.look);
  style.tags = arguments.tags;
  std::vector<outturn::Page> pages = outturn::test::set_pages(report, style);
  std::ostringstream stream;
  outturn::interchange::PageWriter writer(stream);
  outturn::DocumentInfo info;
  info.name = outturn::test::describe(style);
  info.kind = outturn::SourceKind::pdf;
  info.page_count = static_cast<int>(pages.size());
  writer.begin_document(info);
  for (outturn::Page& page : pages) writer.page(std::move(page));
  writer.end_document();
  write(arguments.truth, outturn::test::to_reference_json(report));
  write(arguments.pages, stream.str());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 2 && std::string(argv[1]) == "--list") {
      for (const std::string& name : DamageRates::names()) std::cout << name << "\n";
      return 0;
    }
    Arguments arguments;
    if (!read(argc, argv, arguments)) {
      std::cerr
          << "usage: outturn-simulate [--seed N] [--language LANG] [--outputs N] [--rate X] [--kind NAME=RATE] "
             "[--only NAME] [--unit-remarks X] [--tags none|paragraphs|cells] [--look close|grid|spaced] --truth FILE "
             "(--text FILE | --pages FILE) | --list\n";
      return 2;
    }
    if (!arguments.pages.empty()) {
      write_pages(arguments);
      return 0;
    }
    const outturn::test::DamagedReport report =
        outturn::test::damage(outturn::test::make_report(arguments.shape), arguments.rates, arguments.shape.seed);
    write(arguments.truth, outturn::test::to_reference_json(report.truth));
    write(arguments.text, report.text);
    return 0;
  } catch (const std::exception& problem) {
    std::cerr << "outturn-simulate: " << problem.what() << "\n";
    return 4;
  }
}
