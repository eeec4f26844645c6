import HTTPTypes
import Hummingbird
import Localization

/// Errors in the dress of the pages, for who reads pages.
struct PageDress: RouterMiddleware {
    let tools: PageTools
    let known: KnownTokens

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch {
            let isPage =
                !request.uri.path.hasPrefix("/v1") && request.headers[.accept]?.contains("text/html") == true
            guard isPage else { throw error }
            var context = context
            if let token = request.cookies[Authentication.cookie]?.value {
                context.caller = try? await known.caller(token, tools.core)
            }
            let problem = Gate.problem(error, tools.core.logger, context),
                visit = Visit(tools, request, context)
            if problem.status == .unauthorized, request.method == .get {
                let asked = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
                return visit.redirect("/masuk" + FormBody.query([("ke", asked == "/" ? nil : asked)]))
            }
            return try await ProblemPage.response(problem, visit)
        }
    }
}

/// A problem in words for people.
enum ProblemPage {
    static func response(_ problem: Problem, _ visit: Visit) async throws -> Response {
        let words = ProblemWords(problem), language = visit.language
        var values: [String: Any] = [
            "kind": "\(problem.status.code)", "headline": words.headline[language],
            "explanation": words.explanation[language],
            // Findings say it themselves, and in the page's language.
            "technical": problem.findings.isEmpty
                ? [problem.title, problem.detail].compactMap(\.self).joined(separator: " · ") : false as Any,
            "request": visit.context.requestID,
        ]
        values.merge(FindingWords.values(problem.findings, visit)) { own, _ in own }
        var response = try await visit.page(
            "problem", title: words.headline[language], here: "", values, status: problem.status)
        response.headers.append(contentsOf: problem.headers)
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

/// Headline, and what to do.
enum ProblemWords: CaseIterable {
    case form, nameTaken, changed, findings, missing, stranger, forbidden, limit, fault

    init(_ problem: Problem) {
        switch (problem.kind, problem.status) {
        case ("form", _): self = .form
        case ("name-taken", _): self = .nameTaken
        case ("changed", _): self = .changed
        case ("findings", _), ("request", .unprocessableContent): self = .findings
        case (_, .notFound): self = .missing
        case (_, .unauthorized): self = .stranger
        case (_, .forbidden): self = .forbidden
        case ("limit", _), (_, .serviceUnavailable), (_, .tooManyRequests), (_, .contentTooLarge):
            self = .limit
        default: self = .fault
        }
    }

    var headline: Words {
        switch self {
        case .form: Words(id: "Formulir ini sudah kedaluwarsa", en: "This form is too old")
        case .nameTaken:
            Words(id: "Sudah ada laporan dengan nama itu", en: "There is a report of that name already")
        case .changed: Words(id: "Laporan ini sudah berubah", en: "The report has changed meanwhile")
        case .findings: Words(id: "Ada yang perlu diperbaiki", en: "Something is to be mended")
        case .missing: Words(id: "Halaman ini tidak ada", en: "This page is not here")
        case .stranger: Words(id: "Anda belum masuk", en: "You have not logged in")
        case .forbidden: Words(id: "Token Anda tidak mengizinkan ini", en: "Your token does not allow this")
        case .limit: Words(id: "Batas layanan tercapai", en: "A limit of the service was reached")
        case .fault: Words(id: "Permintaan ini tidak dapat dijawab", en: "The request could not be answered")
        }
    }

    var explanation: Words {
        switch self {
        case .form:
            Words(
                id: "Muat ulang halamannya, lalu kirim sekali lagi.",
                en: "Load the page again, and send it once more.")
        case .nameTaken:
            Words(
                id: "Ganti baris name: di report.yaml, atau kirim berkasnya ke laporan yang sudah ada.",
                en: "Change the line name: in report.yaml, or send the file to the report that is there.")
        case .changed:
            Words(
                id: "Orang lain telah menyimpan edisi baru. Muat ulang, lalu ulangi perubahan Anda.",
                en: "Somebody else has saved a new edition. Load it, and make your change again.")
        case .findings:
            Words(id: "Tidak ada yang disimpan atau dibuat.", en: "Nothing was saved or made.")
        case .missing:
            Words(
                id: "Mungkin alamatnya salah tulis, atau laporannya sudah dihapus.",
                en: "The address may be mistyped, or the report was deleted.")
        case .stranger:
            Words(id: "Masuklah dengan token kantor Anda.", en: "Log in with your office’s token.")
        case .forbidden:
            Words(id: "Mintalah kepada pengelola layanan.", en: "Ask the keeper of the service.")
        case .limit:
            Words(
                id: "Tidak ada yang hilang. Coba lagi sebentar, atau kirim berkas yang lebih kecil.",
                en: "Nothing is lost. Try again in a while, or send a smaller file.")
        case .fault:
            Words(
                id:
                    "Tidak ada yang tersimpan setengah jadi. Coba sekali lagi; bila tetap begini, "
                    + "sampaikan nomor di bawah kepada pengelola.",
                en:
                    "Nothing was kept by halves. Try once more; if it stays so, tell the keeper the number."
            )
        }
    }
}
