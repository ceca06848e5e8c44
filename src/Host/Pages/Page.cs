using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kapea.Host.Pages;

/// <summary>A page: a pure function of its frame and its view.</summary>
/// <typeparam name="TView">What is shown: plain strings, enumerations, ids and word keys.</typeparam>
public abstract class Page<TView> : ComponentBase where TView : class
{
    /// <summary>What every page needs.</summary>
    [Parameter, EditorRequired]
    public Frame Frame { get; set; } = default!;

    /// <summary>What this one shows.</summary>
    [Parameter, EditorRequired]
    public TView View { get; set; } = default!;

    /// <summary>The words of the frame.</summary>
    protected Words Words => Frame.Words;
}

/// <summary>A part of a page; the layout hands it the frame.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>What every page needs.</summary>
    [CascadingParameter]
    public Frame Frame { get; set; } = default!;

    /// <summary>The words of the frame.</summary>
    protected Words Words => Frame.Words;
}

/// <summary>Answers a request with a page.</summary>
public static class Show
{
    /// <summary>The page, with this status. The caller sets headers; the body is complete HTML without inline script or style.</summary>
    public static RazorComponentResult<TPage> Page<TPage, TView>(Frame frame, TView view, int status = StatusCodes.Status200OK)
        where TPage : Page<TView> where TView : class =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view }) { StatusCode = status, PreventStreamingRendering = true };
}
