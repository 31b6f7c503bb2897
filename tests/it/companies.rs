//! Companies, told by their legal forms, by what they do and by the ways in which texts shorten their names.

use crate::support::check_on;

const TODAY: &str = "2021-05-25";

#[test]
fn the_legal_form_of_a_company_is_a_part_of_its_name() {
    for text in [
        "He sold [Blue Mozart Plc](org:blue-mozart-plc) and [Ala Systems Limited](org:ala-systems-limited) in spring.",
        "She runs [Mozart & Partners Ltd.](org:mozart-partners-ltd) there.",
        "He sold [Blue Mozart Services, Inc.](org:blue-mozart-services-inc) in spring.",
        "Shares of [Gazprom JSC](org:gazprom) and [Google, Inc.](org:google) rose.",
        "The time is limited, and Limited was the edition.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_known_company_opens_the_name_of_another() {
    check_on(TODAY, "[Orano Mining](org:orano-mining) signed a deal with a [Gazprom](org:gazprom) man.");
}

#[test]
fn a_field_of_business_ends_the_name_of_a_company() {
    for text in [
        "[Bulako Metals](org:bulako-metals) dug there, and [Westar Energy](org:westar-energy) paid.",
        "He bought shares in [Bulako](org:bulako), a unit of [Zarkan Minerals](org:zarkan-minerals).",
        "[Bulako](org:bulako), owned by a widow, closed yesterday. [Bulako](org:bulako) owed millions.",
        "[Fiji](country:FJ) has an authority, the [Energy and Lakes Authority](org:energy-and-lakes-authority).",
        "The Natural Resources of the valley, Clean Energy and Crude Petroleum were discussed.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_legal_form_may_stand_before_a_name() {
    check_on(TODAY, "The firm [OOO Bulako](org:ooo-bulako) said nothing.");
}

#[test]
fn a_company_is_called_without_its_legal_form() {
    for text in [
        "[Bulako Plc](org:bulako-plc) was sold. They wanted [Bulako](org:bulako-plc) at once. When [Bulako](org:bulako-plc) \
         grew, others did too.",
        "[Blue Mozart (Asia) Co Ltd](org:blue-mozart-asia-co-ltd) closed early. Shares in \
         [Blue Mozart](org:blue-mozart-asia-co-ltd) doubled.",
        "[Orient Ltd](org:orient-ltd) grew. They sailed to the Orient, and the South Orient line was closed.",
        "[Islamic Group](org:islamic-group) met there. Islamic law was read.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_company_is_called_by_its_first_word() {
    for text in [
        "[Hutchison Whampoa](org:hutchison-whampoa) grew quickly. Others left [Hutchison](org:hutchison-whampoa) early. \
         [Hutchison](org:hutchison-whampoa) closed.",
        "[Bulako Energy Ltd](org:bulako-energy-ltd) grew quickly. Others left [Bulako](org:bulako-energy-ltd) early.",
        // Nothing shows that the capital is that of a name.
        "[Bulako Energy Ltd](org:bulako-energy-ltd) grew quickly. Bulako is old.",
        "[Bulako Evening News](org:bulako-evening-news) grew quickly. Others left Bulako early.",
        "[General Motors](org:general-motors) grew quickly. They met the General there.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_place_in_brackets_stands_before_a_legal_form() {
    for text in [
        "He runs [Mozart Services (Asia) Ltd](org:mozart-services-asia-ltd) there.",
        "He runs [Mozart Services (Hong Kong) Ltd.](org:mozart-services-hong-kong-ltd) there.",
        "He runs [Gazprom (Asia) JSC](org:gazprom) there.",
        "The mill (in [Asia](place:asia)) Ltd was closed again.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn management_ends_a_name_behind_what_is_managed() {
    for text in [
        "He bought [Bulako Asset Management](org:bulako-asset-management) and \
         [Mozart Capital Management](org:mozart-capital-management) in spring.",
        "The [Karakol Higher People's Court](org:karakol-higher-people-s-court) heard the case.",
        "The plan of Bulako Crowd Management was dropped.",
        "On July 10th [Bulako Bank](org:bulako-bank) was closed.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn what_companies_make_may_be_joined() {
    for text in [
        "He runs [Bulako Iron and Metals Co](org:bulako-iron-and-metals-co) there.",
        "He works for Bulako and for [Mozart Metals Co](org:mozart-metals-co) there.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn forms_behind_a_known_company_tell_no_other() {
    for text in [
        "[Japan](country:JP)'s [Nissan Motor Co](org:nissan) fell.",
        "[Toyota Motor Corp](org:toyota) and [Goldman Sachs Group Inc](org:goldman) rose.",
        "[Merrill Lynch & Co Inc](org:merrill-lynch) was sold to [Deutsche Bank AG](org:deutsche-bank) yesterday.",
        "[Fiat SpA](org:fiat) rose. The Bulak Spa was closed.",
        "He sold [Bulako SA](org:bulako-sa) in spring.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn codes_of_shares_name_nobody() {
    for text in [
        "[Bank of America Corp](org:bank-of-america) ( BAC.N ) and [Boeing](org:boeing) ( BA.N ) rose.",
        "[BP](org:bp) ( BP.L ) and [Eni](org:eni) ENI.MI rose. [BP](org:bp) fell later.",
        "[Freddie Mac](org:freddie-mac) FRE.N rose.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn an_ampersand_stands_inside_a_name() {
    check_on(TODAY, "The [Institute of Strategy & Trade](org:institute-of-strategy-trade) was founded here.");
}
