-- Views over the tables of outturn. Run it when these are there:  duckdb DATABASE < load/views.duckdb.sql
-- An output may have several results, and a result is what has a status.
begin transaction;

-- Results and outputs of each section by what became of them.
drop view if exists outturn.outputs_by_status;
create view outturn.outputs_by_status as
select document_symbol, language, period_start, period_end, section_code, section_title, status,
  count(distinct regexp_replace(result_key, '/[^/]*$', '')) as outputs, count(*) as results
from outturn.results
group by document_symbol, language, period_start, period_end, section_code, section_title, status;

-- How much of what was planned was done, by the year in which the reporting period ends. `mean_ratio` is of the results
-- that have figures on both sides; `share_done` of all that were to be done and whose status is known. Each language is
-- counted for itself: a report in two languages is one report.
drop view if exists outturn.achievement_by_year;
create view outturn.achievement_by_year as
select cast(year(period_end) as integer) as year, language, count(*) as results,
  count(achievement_ratio) as results_with_ratio, avg(achievement_ratio) as mean_ratio,
  sum(case when status in ('met', 'exceeded', 'delivered') then 1.0 else 0.0 end)
    / nullif(sum(case when status in ('unknown', 'not_applicable') then 0 else 1 end), 0) as share_done
from outturn.results
group by cast(year(period_end) as integer), language;

-- Whether more or less than planned is explained.
drop view if exists outturn.explanations;
create view outturn.explanations as
select document_symbol, language, section_code, section_title, status, variance_direction, count(*) as results,
  count(variance_text) as explained, count(*) - count(variance_text) as not_explained
from outturn.results
group by document_symbol, language, section_code, section_title, status, variance_direction;

-- What explanations name as the cause, of outputs and of indicators of achievement: how often, in how many reports, and in
-- which years. A cause is as the report words it.
drop view if exists outturn.explanations_by_cause;
create view outturn.explanations_by_cause as
select language, kind, variance_direction, variance_cause, count(*) as explained, count(distinct document_key) as documents,
  min(cast(year(period_end) as integer)) as first_year,
  max(cast(year(period_end) as integer)) as last_year
from (
  select 'output' as kind, language, variance_direction, variance_cause, document_key, period_end from outturn.results
  union all
  select 'indicator', language, variance_direction, variance_cause, document_key, period_end from outturn.indicators
) as explained
where variance_cause is not null
group by language, kind, variance_direction, variance_cause;

-- Contradictions to look into: a row for each code in `checks` of a result, an indicator or a figure, with what is printed
-- there: `beside` is the remark, the explanation, or the header of the figure's column.
drop view if exists outturn.contradictions;
create view outturn.contradictions as
select code as contradiction, 'output' as kind, result_key as source_key, document_symbol,
  language, section_code, office_code, accomplishment_number, planned_text as planned, completed_text as actual,
  remark as beside, confidence, page_first, page_last
from (select *, unnest(checks) as code from outturn.results)
union all
select code, 'indicator', indicator_key, document_symbol,
  language, section_code, office_code, accomplishment_number, planned_text, actual_text,
  variance_text, confidence, page_first, page_last
from (select *, unnest(checks) as code from outturn.indicators)
union all
select code, 'figure', figure_key, document_symbol,
  language, section_code, office_code, accomplishment_number, row_path, text,
  column_header, confidence, page_first, page_last
from (select *, unnest(checks) as code from outturn.figures);

-- Records in which the language versions of a report differ, a row for each column, and records that only one of them
-- has: what of the table `versions` is not the same.
drop view if exists outturn.language_versions_that_differ;
create view outturn.language_versions_that_differ as
select document_symbol, period_start, period_end, kind, status, record_key, languages, missing_in, differing_column,
  values_by_language, differing_languages, row_keys, paired_by, confidence
from outturn.versions
where status <> 'same';

-- Each line of a table of resources: what was granted, what was spent, what is left (negative: overspent), all in units of
-- `unit` without its scale (USD, where that says thousands of dollars), and the variance as the report prints it.
drop view if exists outturn.budgets_against_expenditure;
create view outturn.budgets_against_expenditure as
select c.document_symbol, c.language, c.period_start, c.period_end, f.table_number, f.table_caption, f.unit, f.unit_scale,
  f.row_number, f.row_kind, f.level, f.row_path, c.period, c.planned_value * f.unit_scale as budget,
  c.actual_value * f.unit_scale as expenditure,
  (c.planned_value - c.actual_value) * f.unit_scale as unspent,
  c.ratio as spent_ratio, c.printed_variance, c.page_first, c.comparison_key
from outturn.comparisons c join outturn.figures f on f.figure_key = c.source_key
where c.kind = 'resource';
commit;
